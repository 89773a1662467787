// A refusal: the one diagnostic of a command that does not do what it was asked to.
import { notWritten } from "../diagnostics/codes/output-not-written.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { present } from "./report.js";
import type { Format, Terminal } from "./terminal.js";

export interface Refusal {
  readonly refusal: Diagnostic;
}

export interface RefusalOptions {
  readonly command: string;
  /** If a report has a further format (Markdown), the refusal is printed on stderr. */
  readonly format: Format | "markdown";
  /** In pretty output: more lines below the diagnostic. */
  readonly text?: string;
}

/** For a file that could not be written, with the reason. */
export function refuseWriting(shown: string, problem: string): Refusal {
  const message = `\`${shown}\` is not written: ${problem}`;
  return { refusal: notWritten.at({ message }) };
}

/** Reports it: as JSON on stdout if that was requested. The caller sets the exit code. */
export async function refuse(
  { refusal }: Refusal,
  { command, format, text = "" }: RefusalOptions,
  terminal: Terminal,
): Promise<void> {
  await present(
    { diagnostics: [refusal], facts: { command, ok: false }, text },
    format === "markdown" ? "pretty" : format,
    terminal,
  );
}
