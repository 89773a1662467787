// Prints the report of `diff` in its formats, and the refusal to compare in the same ones.
import { reportGithub } from "../../diagnostics/report-github.js";
import { reportJson } from "../../diagnostics/report-json.js";
import { reportPretty } from "../../diagnostics/report-pretty.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Terminal } from "../../system/terminal.js";
import { writeReports } from "../../system/write-reports.js";
import { visible } from "../../text/display-text.js";
import { cell } from "../../text/markdown.js";
import { messagesIn } from "../../text/messages/languages.js";
import type { Language } from "../../text/messages/language.js";
import { wrap } from "../../text/wrap.js";
import { annotationsOf } from "../annotations.js";
import type { DiffFormat } from "../formats.js";
import type { DiffReport } from "../make-report.js";
import type { Party } from "../row.js";
import { showDiff } from "../show-diff.js";
import { showMarkdown } from "../show-markdown.js";

export interface PrintOptions {
  readonly format: DiffFormat;
  readonly language: Language;
  readonly failOn: readonly Party[];
  readonly report: readonly string[];
}

export interface Printed {
  readonly report: DiffReport;
  /** What a reader should know of how it was compared. */
  readonly notes: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** Whether nothing breaks a party that may not break. */
  readonly ok: boolean;
}

/** False if a file of the report could not be written. */
export function printComparison(
  printed: Printed,
  { format, language, failOn, report: paths }: PrintOptions,
  cwd: string,
  terminal: Terminal,
): boolean {
  const { report, notes, diagnostics, ok } = printed;
  const markdown = () =>
    withNotes(showMarkdown(report, language), notes.map(cell));
  const json = (problems: readonly Diagnostic[]) =>
    reportJson([...diagnostics, ...problems], {
      ...head,
      ok: ok && problems.length === 0,
      language,
      notes,
      ...report,
    });
  const problems = writeReports({ paths, cwd }, (kind) =>
    kind === "json" ? json([]) : markdown(),
  );
  const { color, width } = terminal;
  const isSilent =
    terminal.quiet === true &&
    report.changes.length === 0 &&
    diagnostics.length + problems.length === 0;
  if (isSilent && format !== "json") return true;
  switch (format) {
    case "json":
      terminal.out(json(problems));
      break;
    case "markdown":
      terminal.out(markdown());
      break;
    case "github":
      terminal.out(
        reportGithub([
          ...annotationsOf(report, language, failOn),
          ...diagnostics,
          ...problems,
        ]),
      );
      terminal.out(withNotes(showDiff(report, language), notes));
      break;
    case "pretty":
      terminal.out(withNotes(showDiff(report, language), notes));
  }
  const shownElsewhere = format === "json" || format === "github";
  const all = [...diagnostics, ...problems];
  if (!shownElsewhere && all.length > 0) {
    terminal.err(reportPretty(all, { color, width }));
  }
  return problems.length === 0;
}

/** What every JSON report begins with. */
const head = { tool: "dfn-codegen", format: 1, command: "diff" } as const;

function withNotes(text: string, notes: readonly string[]): string {
  if (notes.length === 0) return text;
  const lines = notes.flatMap((note) => wrap(visible(note)));
  return `${text}\n${lines.join("\n")}\n`;
}

/** Says in every format that nothing was compared. */
export function printRefusal(
  reasons: readonly Diagnostic[],
  { format, language, report: paths }: PrintOptions,
  cwd: string,
  terminal: Terminal,
): void {
  const json = () => reportJson(reasons, { ...head, ok: false });
  const markdown = () => {
    const { title, notCompared } = messagesIn(language).diff;
    const list = reasons.map(({ message }) => `- ${cell(message)}`);
    return `### ${title}\n\n**${notCompared}**\n\n${list.join("\n")}\n`;
  };
  const problems = writeReports({ paths, cwd }, (kind) =>
    kind === "json" ? json() : markdown(),
  );
  const { color, width } = terminal;
  switch (format) {
    case "json":
      terminal.out(json());
      break;
    case "markdown":
      terminal.out(markdown());
      break;
    case "github":
      terminal.out(reportGithub([...reasons, ...problems]));
      break;
    case "pretty":
      terminal.err(reportPretty([...reasons, ...problems], { color, width }));
  }
}
