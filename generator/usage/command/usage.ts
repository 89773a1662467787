// `dfn-codegen usage`: which registered events the code builds, from where, and what goes round the builders.
import { resolve } from "node:path";
import { hasErrors } from "../../diagnostics/diagnostic.js";
import { reportJson } from "../../diagnostics/report-json.js";
import type { TrackFunction } from "../../sdk/sdk-names.js";
import { scanUsage } from "../scan-usage.js";
import { showGithub, showMarkdown, showPretty } from "../show-usage.js";
import {
  countFindings,
  type FailReason,
  type UsageFormat,
} from "../usage-report.js";
import { generateCall } from "../../driver/suggested-command.js";
import { diskHost } from "../../driver/disk-host.js";
import { findProjects, slashes } from "./find-projects.js";
import { noteUncalled } from "./warn-unused-track-functions.js";
import { present } from "../../system/report.js";
import { projectRootOf } from "../../driver/project-root.js";
import { outputFolderOf, type Run } from "../../driver/run.js";
import { sourceDisk } from "./source-disk.js";
import { watchSources } from "./watch-sources.js";
import { writeReports } from "../../system/write-reports.js";
import { compileInApp } from "../../driver/compile-run.js";
import { describeError } from "../../driver/report-errors.js";
import { catalogueNames } from "../../driver/catalogue.js";
import { showPath } from "../../driver/show-path.js";
import type { Terminal } from "../../system/terminal.js";

export interface UsageOptions {
  /** A tsconfig, or files and patterns; empty for `tsconfig.json` or `jsconfig.json`, or all sources where there is neither. */
  readonly sources: readonly string[];
  readonly format: UsageFormat;
  readonly trackFunctions: readonly TrackFunction[];
  readonly excludeTests: boolean;
  readonly failOn: readonly FailReason[];
  /** Files that get the report, as JSON or as Markdown. */
  readonly report: readonly string[];
  /** Turns raw calls into builder calls, or shows how. */
  readonly rewrite: "no" | "dry-run" | "write";
  /** True when what is printed goes to a terminal. */
  readonly onScreen: boolean;
  /** True when stderr is a terminal somebody looks at. */
  readonly watched: boolean;
}

const wrongUsage = 2;

/** The exit code: 0 unless `failOn` names a kind that was found (1), the taxonomy has errors (1), a file could not be rewritten or a report not be written (1), or nothing is there to scan or to import (2). */
export async function usage(
  run: Run,
  options: UsageOptions,
  terminal: Terminal,
): Promise<number> {
  const { entry, cwd } = run;
  const { compiled } = await compileInApp(run, diskHost);
  const { taxonomy, files, diagnostics } = compiled;
  const { format, onScreen } = options;
  const reports = { paths: options.report, cwd };
  if (taxonomy === undefined || hasErrors(diagnostics)) {
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    const text = describeError(errors, "nothing scanned");
    const facts = { command: "usage", ok: false };
    await present(
      { diagnostics: errors, facts, text },
      format === "markdown" ? "pretty" : format,
      terminal,
    );
    const markdown = "The taxonomy has errors, so nothing was scanned.\n";
    const json = reportJson(errors, facts);
    writeReports(
      reports,
      (kind) => (kind === "json" ? json : markdown),
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
  if (options.rewrite === "write" && !isThere) {
    terminal.err(
      `error: \`${showPath(output, cwd)}\` is not there, and the code would import it: run \`${generateCall(run)}\` first\n`,
    );
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
    folder: slashes(cwd),
    generated,
    overlay: new Map(
      isThere
        ? []
        : files.map(({ path, text }) => [`${generated}/${path}`, text]),
    ),
    trackFunctions: options.trackFunctions,
    standardNames,
    excludeTests: options.excludeTests,
    show,
  });
  if (options.rewrite !== "no") {
    const { rewriteUsage } = await import("../../rewrite/command/rewrite.js");
    const dryRun = options.rewrite === "dry-run";
    const root = projectRootOf(cwd);
    const rewrite = {
      scan,
      taxonomy,
      standardNames,
      dryRun,
      format,
      onScreen,
      cwd,
      root,
      generateCall: generateCall(run),
    };
    const readOn = { access: sourceDisk, show, clear };
    return rewriteUsage({ ...rewrite, ...readOn }, terminal);
  }
  clear();
  noteUncalled(scan.uncalled, terminal);
  const { report } = scan;
  const counts = countFindings(report);
  const failures = options.failOn.filter((reason) => counts[reason] > 0);
  const ok = failures.length === 0;
  const asJson = () =>
    reportJson([], { command: "usage", ok, counts, ...report });
  switch (format) {
    case "json":
      terminal.out(asJson());
      break;
    case "github":
      terminal.out(showGithub(report));
      break;
    case "markdown":
      terminal.out(showMarkdown(report));
      break;
    case "pretty":
      terminal.out(
        showPretty(report, { width: terminal.width, cutsPaths: onScreen }),
      );
      if (!isThere) {
        terminal.err(
          `note: \`${showPath(output, cwd)}\` is not there yet; \`${generateCall(run)}\` writes it\n`,
        );
      }
  }
  if (!ok && format !== "json") {
    terminal.err(`failed on ${failures.join(", ")}\n`);
  }
  const isWritten = writeReports(
    reports,
    (kind) => (kind === "json" ? asJson() : showMarkdown(report)),
    terminal,
  );
  return ok && isWritten ? 0 : 1;
}
