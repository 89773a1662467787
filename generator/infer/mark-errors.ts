// Adds the reason why a draft does not compile as a comment above the line.
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { positionAt } from "../source/source-file.js";
import { commentLines } from "./yaml-text.js";

/**
 * The draft's text with a comment above each line that has an error. What
 * inference writes should never fail; this handles a new rule of the taxonomy
 * that inference does not know yet.
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
