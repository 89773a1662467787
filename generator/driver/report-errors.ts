// Prints the last line of a failed run.
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { counted } from "../text/count.js";

/** The last line of a failed run; `wrote` says what happened to the folder, if something could have. */
export function describeError(
  diagnostics: readonly Diagnostic[],
  wrote?: string,
): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const rest = wrote === undefined ? "" : `, ${wrote}`;
  return `${counted(errors.length, "error")}${rest}\n`;
}
