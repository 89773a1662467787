// A refusal: why a command does not do what it was asked for, as the one diagnostic of its report.
import { notWritten } from "../diagnostics/codes/output-not-written.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { present } from "./report.js";
import type { Format, Terminal } from "./terminal.js";

export interface Refusal {
  readonly refusal: Diagnostic;
}

export interface RefusalOptions {
  readonly command: string;
  /** Of a report that has a further format, Markdown, people read the refusal on stderr. */
  readonly format: Format | "markdown";
  /** For people: more lines below the diagnostic. */
  readonly text?: string;
}

/** Of a file that could not be written, and why. */
export function refuseWriting(shown: string, problem: string): Refusal {
  const message = `\`${shown}\` is not written: ${problem}`;
  return { refusal: notWritten.at({ message }) };
}

/** Reports it: JSON on stdout where that was asked for. The exit code is the caller's. */
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
