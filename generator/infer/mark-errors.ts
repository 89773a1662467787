// Puts the reason why a draft does not compile on the line itself, as a comment.
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { positionAt } from "../source/source-file.js";
import { commentLines } from "./yaml-text.js";

/**
 * The draft's text with a comment above each line that an error is at. Nothing
 * that inference writes is meant to fail: this is what remains when the
 * taxonomy learns a rule that inference does not know.
 */
export function markErrors(
  text: string,
  diagnostics: readonly Diagnostic[],
): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return text;
  const lines = text.split("\n");
  const above = new Map<number, string[]>();
  for (const { code, message, span } of errors) {
    const line = span ? positionAt(span.file, span.start).line : 1;
    const indent = /^ */.exec(lines[line - 1] ?? "")?.[0] ?? "";
    above.set(line, [
      ...(above.get(line) ?? []),
      ...commentLines(`Does not compile yet, ${code}: ${message}.`, indent),
    ]);
  }
  return lines
    .flatMap((line, index) => [...(above.get(index + 1) ?? []), line])
    .join("\n");
}
