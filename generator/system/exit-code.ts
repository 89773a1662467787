// The exit code of a run, from what it reported.
import type { Diagnostic } from "../diagnostics/diagnostic.js";

/** A command line that cannot be followed. */
export const wrongUsage = 2;

/**
 * 0 without errors. 2 where each error is one of the command line, such as a
 * file that does not exist; else 1: something in the files has to be fixed.
 */
export function exitCodeOf(diagnostics: readonly Diagnostic[]): 0 | 1 | 2 {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return 0;
  return errors.every(isOfCommandLine) ? wrongUsage : 1;
}

/** An included file that is missing has a place in a taxonomy; one that was named on the command line has none. */
function isOfCommandLine({ code, span }: Diagnostic): boolean {
  return (
    code.startsWith("arguments/") ||
    (code === "source/not-found" && span === undefined)
  );
}
