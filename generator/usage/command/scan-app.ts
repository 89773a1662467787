// Scans an app's sources for `usage` and `usage --rewrite`: from the flags to what the type checker sees.
import { dirname, resolve } from "node:path";
import { analyzeInApp } from "../../driver/compile-run.js";
import { catalogueNames } from "../../driver/catalogue.js";
import { hostOf } from "../../driver/disk-host.js";
import { describeError } from "../../driver/report-errors.js";
import { outputFolderOf, type Run } from "../../driver/run.js";
import { showPath } from "../../driver/show-path.js";
import { generateCall } from "../../driver/suggested-command.js";
import { noOutput } from "../../diagnostics/codes/rewrite-no-output.js";
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
import { findProjects, slashes } from "./find-projects.js";
import { loadParser } from "./load-parser.js";
import { sourceDisk } from "./source-disk.js";
import { watchSources } from "./watch-sources.js";

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
  /** Whether the scan makes sense only where the generated folder exists. */
  readonly needsOutput: boolean;
  /** True when what is printed goes to a terminal. */
  readonly onScreen: boolean;
  /** True when stderr is a terminal somebody looks at. */
  readonly watched: boolean;
}

export interface AppScan {
  readonly scan: Scan;
  readonly taxonomy: Taxonomy;
  /** How the code was read: the taxonomy's settings, as far as no flag replaced them. */
  readonly settings: UsageSettings;
  /** Where the track functions are named, for messages. */
  readonly named: "flag" | "setting";
  readonly standardNames: ReadonlySet<string>;
  /** The generated folder as messages call it. */
  readonly shownOutput: string;
  readonly outputExists: boolean;
  /** A path as messages show it. */
  readonly show: (path: string) => string;
  /** Removes the line of progress. */
  readonly clear: () => void;
}

/** Exit code of a command that was called in a wrong way. */
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
  const output = outputFolderOf(run, taxonomy.settings.output);
  const generated = slashes(run.files.realPath(output));
  const outputExists = sourceDisk.directoryExists(generated);
  const shownOutput = visible(showPath(output, cwd));
  if (options.needsOutput && !outputExists) {
    const refusal = noOutput.at({
      message: `\`${shownOutput}\` is not there, and the code would import it`,
      hint: `run \`${generateCall(run)}\` first`,
    });
    await refuse({ refusal }, { command: "usage", format }, terminal);
    return wrongUsage;
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
      outputExists
        ? []
        : analysis
            .emit()
            .map(({ path, text }) => [`${generated}/${path}`, text]),
    ),
    trackFunctions: settings.trackFunctions,
    standardNames,
    excludeTests: options.excludeTests,
    show,
  });
  return {
    scan,
    taxonomy,
    settings,
    named: options.trackFunctions.length > 0 ? "flag" : "setting",
    standardNames,
    shownOutput,
    outputExists,
    show,
    clear,
  };
}
