// `usage --rewrite`: plans, prints or writes the changes, and reports what was skipped and why.
import { visible } from "../../text/display-text.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { refuse, refuseWriting } from "../../system/refuse.js";
import { reportJson } from "../../diagnostics/report-json.js";
import { projectRootOf } from "../../driver/project-root.js";
import type { Run } from "../../driver/run.js";
import { generateCall } from "../../driver/suggested-command.js";
import { scanApp, type ScanOptions } from "../../usage/command/scan-app.js";
import { sourceDisk } from "../../usage/command/source-disk.js";
import { summarizeUnresolved } from "../../usage/summarize-unresolved.js";
import { uncommittedFiles } from "../../system/git-status.js";
import { listNames } from "../../text/lists.js";
import { noteUncalled } from "../../usage/command/warn-unused-track-functions.js";
import { refuseToRewrite, writeRewritten } from "../../system/replace-text.js";
import type { Terminal } from "../../system/terminal.js";

export interface RewriteOptions extends Omit<
  ScanOptions,
  "outputFor" | "report" | "failOn"
> {
  /** Prints the changes and writes none. */
  readonly dryRun: boolean;
}

/**
 * Exit code 1 if the taxonomy has errors or a file could not be written, 2 if
 * there is nothing to scan or to import; skipped calls are not a failure.
 */
export async function rewriteUsage(
  run: Run,
  options: RewriteOptions,
  terminal: Terminal,
): Promise<number> {
  const { dryRun, format } = options;
  const scanned = await scanApp(
    run,
    {
      ...options,
      failOn: [],
      report: [],
      outputFor: dryRun ? "nothing" : "rewrite",
    },
    terminal,
  );
  if (typeof scanned === "number") return scanned;
  const { planRewrite } = await import("../plan-rewrite.js");
  const { rewriteReport } = await import("../rewrite-report.js");
  const { scan, taxonomy, standardNames, show } = scanned;
  const root = projectRootOf(run.cwd, run.files);
  const { width } = terminal;
  const layout = { width, cutsPaths: options.onScreen };
  const plans = scan.projects.map((project) =>
    planRewrite(project, {
      taxonomy,
      folder: scan.folder,
      standardNames,
      readFile: sourceDisk.readFile,
      refuse: (path) => refuseToRewrite(path, root),
      generateCall: generateCall(run),
    }),
  );
  scanned.clear();
  noteUncalled(scan.uncalled, terminal, scanned.named);
  const files = plans.flatMap((plan) => plan.files);
  const unsaved = uncommittedFiles(
    files.map(({ path }) => path),
    run.cwd,
  );
  if (format === "pretty" && files.length > 0) warn();
  const problems = new Map<string, string>();
  if (!dryRun) {
    for (const { path, before, after } of files) {
      const problem = writeRewritten(path, before, after);
      if (problem !== undefined) problems.set(path, problem);
    }
  }
  const report = rewriteReport(plans, !dryRun, show, problems);
  const { unresolved } = scan.report;
  const refusals = Array.from(problems, ([path, problem]) =>
    refuseWriting(show(path), problem),
  );
  await showReport(refusals.map(({ refusal }) => refusal));
  if (format !== "json") {
    for (const each of refusals) {
      await refuse(each, { command: "usage", format }, terminal);
    }
  }
  if (format === "pretty") note();
  return problems.size > 0 ? 1 : 0;

  async function showReport(diagnostics: readonly Diagnostic[]): Promise<void> {
    if (format === "json") {
      const facts = { command: "usage", ok: problems.size === 0 };
      const text = reportJson(diagnostics, {
        ...facts,
        rewrite: report,
        unresolved,
      });
      terminal.out(text);
      return;
    }
    const shown = await import("../show-rewrite.js");
    switch (format) {
      case "pretty":
        terminal.out(shown.showRewritePretty(report, layout));
        return;
      case "github":
        terminal.out(shown.showRewriteGithub(report));
        return;
      case "markdown":
        terminal.out(shown.showRewriteMarkdown(report));
    }
  }

  /** Before anything is written, so that the user can still stop it. */
  function warn(): void {
    if (unsaved === undefined) {
      terminal.err(
        `note: these files are not in git${dryRun ? ": make a copy before you rewrite them" : ""}\n`,
      );
    } else if (unsaved.length > 0) {
      terminal.err(
        `note: ${listNames(unsaved.map(visible))} ${unsaved.length === 1 ? "has" : "have"} uncommitted changes\n`,
      );
    }
  }

  function note(): void {
    for (const line of summarizeUnresolved(unresolved)) {
      terminal.err(`note: ${visible(line)}\n`);
    }
    if (files.length === 0) return;
    terminal.err(
      dryRun
        ? "dry run: nothing was written; run without --dry-run to write\n"
        : "run your formatter and your linter on the changed files\n",
    );
  }
}
