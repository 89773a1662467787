// Determines the exit code of a run from its diagnostics.
import type { Diagnostic } from "../diagnostics/diagnostic.js";

/** An invalid command line. */
export const wrongUsage = 2;

/**
 * 0 without errors. 2 if each error is about the command line, such as a file
 * that does not exist. Otherwise 1: something in the files has to be fixed.
 */
export function exitCodeOf(diagnostics: readonly Diagnostic[]): 0 | 1 | 2 {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return 0;
  return errors.every(isOfCommandLine) ? wrongUsage : 1;
}

/** A missing included file has a location in a taxonomy; a file named on the command line has none. */
function isOfCommandLine({ code, span }: Diagnostic): boolean {
  return (
    code.startsWith("arguments/") ||
    (code === "source/not-found" && span === undefined)
  );
}
