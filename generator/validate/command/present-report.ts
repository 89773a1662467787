// Prints the report of a validation in the requested format, and writes it to files.
import { dropped } from "../../diagnostics/codes/validate-dropped.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { reportGithub } from "../../diagnostics/report-github.js";
import { reportJson } from "../../diagnostics/report-json.js";
import { reportPretty } from "../../diagnostics/report-pretty.js";
import type { Terminal } from "../../system/terminal.js";
import { writeReports } from "../../system/write-reports.js";
import { annotateProblems } from "../annotate-problems.js";
import type { ValidateReport } from "../report.js";
import { showCsv, showMarkdown } from "../show-markdown.js";
import { showSummary, thresholdText } from "../show-summary.js";
import type { ValidateOptions } from "./options.js";

/** What JSON begins with, whether there is a report or none. */
export const reportHead = {
  tool: "dfn-codegen",
  format: 1,
  command: "validate",
} as const;

/** Prints all that is to be said; the result says whether each file was written. */
export function presentReport(
  report: ValidateReport,
  problems: readonly Diagnostic[],
  options: Pick<ValidateOptions, "format" | "report" | "by"> & {
    readonly cwd: string;
  },
  terminal: Terminal,
): boolean {
  const { format, cwd, by } = options;
  const asJson = (found: readonly Diagnostic[]): string =>
    reportJson(found, {
      ...reportHead,
      ...report,
      ok: report.ok && found.length === 0,
    });
  const unwritten = writeReports({ paths: options.report, cwd }, (kind) => {
    switch (kind) {
      case "json":
        return asJson(problems);
      case "markdown":
        return showMarkdown(report);
      case "csv":
        return showCsv(report);
    }
  });
  const all = [...problems, ...unwritten];
  const summary = (): string =>
    showSummary(report, terminal.width, { groups: by.length > 0 });
  const isSilent = terminal.quiet === true && report.ok;
  const out = isSilent ? () => undefined : terminal.out;
  switch (format) {
    case "json":
      terminal.out(asJson(all));
      return unwritten.length === 0;
    case "github": {
      const found = report.ok
        ? []
        : annotateProblems(report.problems, dropped, "event");
      terminal.out(reportGithub([...found, ...all]));
      out(summary());
      return unwritten.length === 0;
    }
    case "markdown":
      out(showMarkdown(report));
      break;
    case "pretty":
      out(summary());
      break;
    case "ndjson":
      // Standard output has the verdicts.
      if (!isSilent) terminal.err(summary());
  }
  if (all.length > 0) {
    const { color, width } = terminal;
    terminal.err(reportPretty(all, { color, width }));
  }
  const shares = report.failedOn.filter(({ share }) => share > 0);
  if (shares.length > 0) {
    terminal.err(`failed on ${shares.map(thresholdText).join(", ")}\n`);
  }
  return unwritten.length === 0;
}
