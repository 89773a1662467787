// Sorts diagnostics for output, and removes duplicates.
import type { SourceFile } from "../source/source-file.js";
import type { Diagnostic } from "./diagnostic.js";

/**
 * Sorts the diagnostics by file (in the order of `files`, then other files by
 * path), by position and by code; those without a position come first. Of
 * several with the same code, position and message, the first is kept.
 */
export function sortDiagnostics(
  diagnostics: readonly Diagnostic[],
  files: readonly SourceFile[],
): readonly Diagnostic[] {
  const ranks = new Map(files.map((file, index) => [file, index]));
  const rankOf = ({ span }: Diagnostic): number =>
    span === undefined ? -1 : (ranks.get(span.file) ?? files.length);
  return unique(diagnostics).sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      byCodeUnit(a.span?.file.path ?? "", b.span?.file.path ?? "") ||
      (a.span?.start ?? 0) - (b.span?.start ?? 0) ||
      byCodeUnit(a.code, b.code) ||
      (a.span?.end ?? 0) - (b.span?.end ?? 0) ||
      byCodeUnit(a.message, b.message),
  );
}

function unique(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { code, span, message } = diagnostic;
    const key = JSON.stringify([
      code,
      span?.file.path,
      span?.start,
      span?.end,
      message,
    ]);
    if (!seen.has(key)) seen.set(key, diagnostic);
  }
  return [...seen.values()];
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
