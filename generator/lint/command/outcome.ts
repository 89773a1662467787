// What a run of `lint` has to say, in each format.
import { hasErrors, type Diagnostic } from "../../diagnostics/diagnostic.js";
import { reportGithub } from "../../diagnostics/report-github.js";
import { reportJson } from "../../diagnostics/report-json.js";
import { reportPretty } from "../../diagnostics/report-pretty.js";
import type { Terminal } from "../../system/terminal.js";
import { printableDiff } from "../../text/unified-diff.js";
import type { LintFormat } from "../lint-formats.js";
import { showMarkdown } from "../show-markdown.js";

/** Everything that a run has to say. */
export interface Outcome {
  readonly diagnostics: readonly Diagnostic[];
  readonly text: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly exitCode: number;
  /** For pretty output: before the text, and never cut. */
  readonly diff?: string;
}

export function asJson({ diagnostics, facts }: Outcome): string {
  return reportJson(diagnostics, {
    tool: "dfn-codegen",
    format: 1,
    command: "lint",
    ...facts,
  });
}

export function asMarkdown({ diagnostics, text }: Outcome): string {
  return showMarkdown(diagnostics, text.trimEnd());
}

export function present(
  outcome: Outcome,
  format: LintFormat,
  terminal: Terminal,
): void {
  const { diagnostics: all, diff, exitCode, text } = outcome;
  const isQuiet = terminal.quiet === true && exitCode === 0;
  const diagnostics = isQuiet
    ? all.filter(({ severity }) => severity !== "info")
    : all;
  switch (format) {
    case "json":
      terminal.out(asJson(outcome));
      return;
    case "markdown":
      terminal.out(asMarkdown({ ...outcome, diagnostics }));
      return;
    case "github":
      terminal.out(reportGithub(diagnostics));
      if (!isQuiet) terminal.out(text);
      return;
    case "pretty": {
      const { color, width } = terminal;
      if (diff !== undefined) terminal.out(printableDiff(diff));
      if (diagnostics.length > 0) {
        terminal.err(`${reportPretty(diagnostics, { color, width })}\n`);
      }
      if (hasErrors(diagnostics)) terminal.err(text);
      else if (!isQuiet) terminal.out(text);
    }
  }
}
