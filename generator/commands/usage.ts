// `dfn-codegen usage`: which registered events the code builds, from where, and what goes round the builders.
import { dirname, join, resolve } from "node:path";
import { globSync } from "tinyglobby";
import { compile } from "../compile.js";
import { hasErrors } from "../diagnostics/diagnostic.js";
import { reportJson } from "../diagnostics/report-json.js";
import type { TrackFunction } from "../usage/sdk-names.js";
import {
  readOptions,
  readProjects,
  sourceEndings,
  type ProjectFiles,
} from "../usage/project-files.js";
import { scanUsage } from "../usage/scan-usage.js";
import { showGithub, showMarkdown, showPretty } from "../usage/show-usage.js";
import { countFindings, type FailReason } from "../usage/usage-report.js";
import { describeError } from "./describe.js";
import { diskHost } from "./disk-host.js";
import { catalogueNames } from "./explain-standard.js";
import { showPath } from "./output-folder.js";
import { readPackageData } from "./package-data.js";
import { present, type Terminal } from "./present.js";
import { projectRootOf } from "./project-root.js";
import { outputFolderOf, type Run } from "./run.js";
import { sourceDisk } from "./source-disk.js";

export const usageFormats = ["pretty", "json", "github", "markdown"] as const;

export interface UsageOptions {
  /** A tsconfig, or files and patterns; empty for `tsconfig.json`, or all sources where there is none. */
  readonly sources: readonly string[];
  readonly format: (typeof usageFormats)[number];
  readonly trackFunctions: readonly TrackFunction[];
  readonly excludeTests: boolean;
  readonly failOn: readonly FailReason[];
}

const wrongUsage = 2;

/** The exit code: 0 unless `failOn` names a kind that was found (1), the taxonomy has errors (1), or nothing is there to scan (2). */
export async function usage(
  run: Run,
  options: UsageOptions,
  terminal: Terminal,
): Promise<number> {
  const data = readPackageData();
  const { entry, cwd, overrides } = run;
  const { taxonomy, files, diagnostics } = compile(
    { entry, cwd, overrides, widestRoot: projectRootOf(dirname(entry)) },
    diskHost,
    data,
  );
  const { format } = options;
  if (taxonomy === undefined || hasErrors(diagnostics)) {
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    const text = describeError(errors, "nothing scanned");
    const facts = { command: "usage", ok: false };
    await present(
      { diagnostics: errors, facts, text },
      format === "markdown" ? "pretty" : format,
      terminal,
    );
    return 1;
  }
  const projects = findProjects(options.sources, cwd);
  if (typeof projects === "string") {
    terminal.err(`error: ${projects}\n`);
    return wrongUsage;
  }
  const output = outputFolderOf(run, taxonomy.settings.output);
  const generated = slashes(diskHost.realPath(output));
  const isThere = sourceDisk.directoryExists(generated);
  const { report } = await scanUsage({
    taxonomy,
    taxonomyPath: showPath(entry, cwd),
    projects,
    access: sourceDisk,
    folder: slashes(cwd),
    generated,
    overlay: new Map(
      isThere
        ? []
        : files.map(({ path, text }) => [`${generated}/${path}`, text]),
    ),
    trackFunctions: options.trackFunctions,
    standardNames: new Set(catalogueNames()),
    excludeTests: options.excludeTests,
    show: (path) => showPath(resolve(path), cwd),
  });
  const counts = countFindings(report);
  const failures = options.failOn.filter((reason) => counts[reason] > 0);
  switch (format) {
    case "json":
      terminal.out(
        reportJson([], {
          command: "usage",
          ok: failures.length === 0,
          counts,
          ...report,
        }),
      );
      break;
    case "github":
      terminal.out(showGithub(report));
      break;
    case "markdown":
      terminal.out(showMarkdown(report));
      break;
    case "pretty":
      terminal.out(showPretty(report, terminal.width));
      if (!isThere) {
        terminal.err(
          `note: \`${showPath(output, cwd)}\` is not there yet; \`dfn-codegen generate\` writes it\n`,
        );
      }
  }
  if (failures.length > 0 && format !== "json") {
    terminal.err(`failed on ${failures.join(", ")}\n`);
  }
  return failures.length > 0 ? 1 : 0;
}

/** What to scan, or a sentence about why there is nothing. */
function findProjects(
  sources: readonly string[],
  cwd: string,
): readonly ProjectFiles[] | string {
  const own = slashes(join(cwd, "tsconfig.json"));
  const config = sourceDisk.fileExists(own) ? own : undefined;
  const configs = sources.filter((each) => each.endsWith(".json"));
  const patterns = sources.filter((each) => !each.endsWith(".json"));
  if (sources.length === 0 && config !== undefined) configs.push(config);
  const missing = configs.find(
    (each) => !sourceDisk.fileExists(resolve(cwd, each)),
  );
  if (missing !== undefined) return `\`${missing}\` is not there`;
  const projects = configs.flatMap((each) =>
    readProjects(slashes(resolve(cwd, each)), sourceDisk),
  );
  if (patterns.length === 0 && configs.length > 0) {
    return projects.some(({ files }) => files.length > 0)
      ? projects
      : `\`${configs.join("`, `")}\` names no source files`;
  }
  const found = globSync(patterns.length > 0 ? [...patterns] : ["**/*"], {
    cwd,
    absolute: true,
    onlyFiles: true,
    ignore: ["**/node_modules/**", "**/.git/**", "**/dist/**"],
  })
    .filter((path) => sourceEndings.test(path))
    .map(slashes)
    .sort();
  if (found.length === 0) {
    return patterns.length > 0
      ? `no source file matches \`${patterns.join("`, `")}\``
      : "there is no source file and no tsconfig.json here";
  }
  const options = readOptions(config, sourceDisk);
  return [...projects, { options, files: found, problems: [] }];
}

function slashes(path: string): string {
  return path.replaceAll("\\", "/");
}
