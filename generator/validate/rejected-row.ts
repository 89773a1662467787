// One row of a file of rejected lines, which `load` and `validate` write.
import type { RejectedLine } from "./check-lines.js";

/** `{ "file", "line", "reasons", "text" }`. */
export function rejectedRow(
  file: string | undefined,
  { line, reasons, text }: RejectedLine,
): string {
  return `${JSON.stringify({ file, line, reasons, text })}\n`;
}
