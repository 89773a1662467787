// The one line of a run without changes, and its facts for JSON; with an index and without, they are the same.
import { counted } from "../text/count.js";
import { took } from "../text/elapsed.js";

/** `shown` is the output folder, at most 30 columns wide; `now` is when the run ends. */
export function unchangedLine(
  shown: string,
  fileCount: number,
  startedAt: number | undefined,
  now?: number,
): string {
  return `${shown}: up to date, ${counted(fileCount, "file")}${took(startedAt, now)}\n`;
}

export function unchangedFacts(
  command: "generate" | "check",
  output: string,
): Readonly<Record<string, unknown>> {
  return { command, ok: true, output };
}
