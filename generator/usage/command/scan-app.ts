// Scans an app's sources for `usage` and `usage --rewrite`: from the flags to what the type checker sees.
import { dirname, resolve } from "node:path";
import { analyzeInApp } from "../../driver/compile-run.js";
import { catalogueNames } from "../../driver/catalogue.js";
import { hostOf } from "../../driver/disk-host.js";
import { describeError } from "../../driver/report-errors.js";
import type { Run } from "../../driver/run.js";
import { showPath } from "../../driver/show-path.js";
import { generateCall } from "../../driver/suggested-command.js";
import { noGenerated } from "../../diagnostics/codes/arguments-no-output.js";
import { noOutput } from "../../diagnostics/codes/rewrite-no-output.js";
import { readStamp } from "../../output/stamp.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { reportJson } from "../../diagnostics/report-json.js";
import type { Taxonomy } from "../../model/taxonomy.js";
import {
  effectiveUsage,
  type FailReason,
  type UsageSettings,
} from "../../model/usage-settings.js";
import { refuse } from "../../system/refuse.js";
import { exitCodeOf, wrongUsage } from "../../system/exit-code.js";
import { present } from "../../system/report.js";
import type { Terminal } from "../../system/terminal.js";
import { visible } from "../../text/display-text.js";
import { writeReports } from "../../system/write-reports.js";
import { scanUsage, type Scan } from "../scan-usage.js";
import type { TrackFunction } from "../../sdk/sdk-names.js";
import type { UsageFormat } from "../usage-report.js";
import { excludeSources } from "./exclude-sources.js";
import { findOutput, type FoundOutput } from "./find-output.js";
import { findProjects } from "./find-projects.js";
import { loadParser } from "./load-parser.js";
import { sourceDisk } from "./source-disk.js";
import { watchSources } from "./watch-sources.js";
import { slashes } from "../../text/paths.js";

export interface ScanOptions {
  /** A tsconfig, or files and patterns; empty for `tsconfig.json` or `jsconfig.json`, or all sources where there is neither. */
  readonly sources: readonly string[];
  readonly format: UsageFormat;
  /** Of the flag; where it is empty, those of the taxonomy. */
  readonly trackFunctions: readonly TrackFunction[];
  /** Of the flag; where it is empty, those of the taxonomy. */
  readonly failOn: readonly FailReason[];
  readonly excludeTests: boolean;
  /** Files that get the report, as JSON or as Markdown. */
  readonly report: readonly string[];
  /** What the generated folder is needed for; `nothing` where the scan makes sense without it. */
  readonly outputFor: "report" | "rewrite" | "nothing";
  /** True when what is printed goes to a terminal. */
  readonly onScreen: boolean;
  /** True when stderr is a terminal somebody looks at. */
  readonly watched: boolean;
}

export interface AppScan {
  readonly scan: Scan;
  /** The generated folder; absolute. */
  readonly generated: string;
  readonly taxonomy: Taxonomy;
  /** How the code was read: the taxonomy's settings, as far as no flag replaced them. */
  readonly settings: UsageSettings;
  /** Where the track functions are named, for messages. */
  readonly named: "flag" | "setting";
  readonly standardNames: ReadonlySet<string>;
  /** A path as messages show it. */
  readonly show: (path: string) => string;
  /** Removes the line of progress. */
  readonly clear: () => void;
}

/** The scan, or the exit code where there is none; what is wrong has been reported by then. */
export async function scanApp(
  run: Run,
  options: ScanOptions,
  terminal: Terminal,
): Promise<AppScan | number> {
  const { entry, cwd } = run;
  const analysis = await analyzeInApp(run, hostOf(run.files));
  const { taxonomy, diagnostics } = analysis;
  const { format } = options;
  if (taxonomy === undefined) {
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    const text = describeError(errors, "nothing scanned");
    const facts = { command: "usage", ok: false };
    const markdown = "The taxonomy has errors, so nothing was scanned.\n";
    const json = reportJson(errors, facts);
    const problems = writeReports({ paths: options.report, cwd }, (kind) =>
      kind === "json" ? json : markdown,
    );
    await present(
      { diagnostics: [...errors, ...problems], facts, text },
      format === "markdown" ? "pretty" : format,
      terminal,
    );
    return exitCodeOf(errors);
  }
  const found = findProjects(options.sources, cwd);
  if ("refusal" in found) {
    await refuse(found, { command: "usage", format }, terminal);
    return wrongUsage;
  }
  const settings = effectiveUsage(taxonomy.settings.usage, options);
  const projects = excludeSources(
    found.projects,
    settings.exclude,
    dirname(entry),
  );
  const output = findOutput(run, taxonomy.settings.output);
  const { folder, configured } = output;
  const generated = slashes(run.files.realPath(folder ?? configured));
  // A preview needs no folder, but what another taxonomy made would be read as this one's.
  const isNeeded =
    options.outputFor !== "nothing" || output.owner !== undefined;
  if (isNeeded && folder === undefined) {
    const refusal = describeMissing(output, run, options.outputFor);
    await refuse({ refusal }, { command: "usage", format }, terminal);
    return wrongUsage;
  }
  if (folder !== undefined && folder !== configured && format === "pretty") {
    terminal.err(
      `note: \`${visible(showPath(configured, cwd))}\` does not exist; reading \`${visible(showPath(folder, cwd))}\`, which was generated from this taxonomy\n`,
    );
  }
  const standardNames = new Set(catalogueNames());
  const show = (path: string) => showPath(resolve(path), cwd);
  const draw = options.watched ? terminal.err : undefined;
  const { access, clear } = watchSources(sourceDisk, projects, draw, (path) =>
    path.startsWith(`${generated}/`),
  );
  const scan = await scanUsage({
    taxonomy,
    taxonomyPath: showPath(entry, cwd),
    projects,
    access,
    loadParser,
    folder: slashes(cwd),
    generated,
    overlay: new Map(
      folder !== undefined
        ? []
        : [...analysis.emit()].map(({ path, text }) => [
            `${generated}/${path}`,
            text,
          ]),
    ),
    trackFunctions: settings.trackFunctions,
    standardNames,
    excludeTests: options.excludeTests,
    isOurs: (text) => readStamp(text) !== undefined,
    show,
  });
  return {
    scan,
    generated,
    taxonomy,
    settings,
    named: options.trackFunctions.length > 0 ? "flag" : "setting",
    standardNames,
    show,
    clear,
  };
}

/** What is wrong with the folder, and what to do: which other folder is meant, or what makes it. */
function describeMissing(
  { configured, owner, others }: FoundOutput,
  run: Run,
  purpose: ScanOptions["outputFor"],
): Diagnostic {
  const shown = (path: string) => `\`${visible(showPath(path, run.cwd))}\``;
  const problem =
    owner === undefined
      ? `${shown(configured)} does not exist`
      : `${shown(configured)} was generated from another taxonomy, ${shown(owner)}`;
  const make =
    owner === undefined
      ? `run \`${generateCall(run)}\` first, or name the folder with \`--output\``
      : `name the folder of ${shown(run.entry)} with \`--output\`, or the other taxonomy with \`--taxonomy\``;
  const hint =
    others.length === 0
      ? make
      : `name with \`--output\` what was generated from this taxonomy: ${others.map(shown).join(", ")}`;
  return purpose === "report"
    ? noGenerated.at({
        message: `${problem}, so its uses cannot be reported`,
        hint,
      })
    : noOutput.at({
        message: `${problem}, but the rewritten code would import it`,
        hint,
      });
}
