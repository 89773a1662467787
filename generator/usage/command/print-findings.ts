// Prints what `usage` found in one app or in several, and writes it to the files of `--report`.
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { reportGithub } from "../../diagnostics/report-github.js";
import { reportJson } from "../../diagnostics/report-json.js";
import { reportPretty } from "../../diagnostics/report-pretty.js";
import type { Terminal } from "../../system/terminal.js";
import { writeReports } from "../../system/write-reports.js";
import type { Layout } from "../fold-lines.js";
import type { ScanOptions } from "./scan-app.js";

export interface Findings<Report extends object> {
  readonly report: Report;
  /** How often each kind was found, for JSON. */
  readonly counts: Readonly<Record<string, number>>;
  /** The kinds that make the run fail. */
  readonly failures: readonly string[];
  /** Whether a quiet terminal gets nothing. */
  readonly isSilent: boolean;
}

/** The report as text of each format other than JSON. */
export interface Shown<Report> {
  readonly pretty: (report: Report, layout: Layout) => string;
  readonly github: (report: Report) => string;
  readonly markdown: (report: Report) => string;
}

export interface PrintOptions extends Pick<
  ScanOptions,
  "format" | "report" | "onScreen"
> {
  readonly cwd: string;
}

/** The exit code: 1 if there are failures or a file could not be written, otherwise 0. */
export function printFindings<Report extends object>(
  { report, counts, failures, isSilent }: Findings<Report>,
  shown: Shown<Report>,
  { format, report: paths, onScreen, cwd }: PrintOptions,
  terminal: Terminal,
): number {
  const ok = failures.length === 0;
  const asJson = (problems: readonly Diagnostic[]) =>
    reportJson(problems, {
      command: "usage",
      ok: ok && problems.length === 0,
      counts,
      ...report,
    });
  const problems = writeReports({ paths, cwd }, (kind) =>
    kind === "json" ? asJson([]) : shown.markdown(report),
  );
  const { color, width } = terminal;
  const out =
    terminal.quiet === true && isSilent ? () => undefined : terminal.out;
  switch (format) {
    case "json":
      terminal.out(asJson(problems));
      break;
    case "github":
      out(shown.github(report));
      break;
    case "markdown":
      out(shown.markdown(report));
      break;
    case "pretty":
      out(shown.pretty(report, { width, cutsPaths: onScreen }));
  }
  if (!ok && format !== "json") {
    terminal.err(`failed on ${failures.join(", ")}\n`);
  }
  // The JSON document has them.
  if (format === "github") terminal.out(reportGithub(problems));
  else if (format !== "json" && problems.length > 0) {
    terminal.err(reportPretty(problems, { color, width }));
  }
  return ok && problems.length === 0 ? 0 : 1;
}
