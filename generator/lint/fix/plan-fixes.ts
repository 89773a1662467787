// Turns the fixes that diagnostics carry into new texts of files.
import type { Diagnostic, Fix } from "../../diagnostics/diagnostic.js";
import type { SourceFile } from "../../source/source-file.js";
import { applyEdits, type TextEdit } from "../../text/text-edits.js";

/** A file with some of its fixes. */
export interface FixedFile {
  readonly file: SourceFile;
  readonly after: string;
  readonly edits: readonly TextEdit[];
  /** The diagnostics that are fixed. */
  readonly fixed: readonly Diagnostic[];
}

/**
 * The files with fixes, in the order of their first one. Of two fixes that
 * overlap or touch, the first is made; the other may come with the next round.
 */
export function planFixes(
  diagnostics: readonly Diagnostic[],
): readonly FixedFile[] {
  const byFile = new Map<SourceFile, { fix: Fix; diagnostic: Diagnostic }[]>();
  for (const diagnostic of diagnostics) {
    const { fix } = diagnostic;
    if (fix === undefined) continue;
    const list = byFile.get(fix.span.file) ?? [];
    byFile.set(fix.span.file, list);
    list.push({ fix, diagnostic });
  }
  return [...byFile].map(([file, list]) => {
    const edits: TextEdit[] = [];
    const fixed: Diagnostic[] = [];
    let free = -1;
    for (const { fix, diagnostic } of list.toSorted(
      (a, b) => a.fix.span.start - b.fix.span.start,
    )) {
      const { end, start } = fix.span;
      if (start <= free) continue;
      edits.push({ start, end, text: fix.replacement });
      fixed.push(diagnostic);
      free = end;
    }
    return { file, after: applyEdits(file.text, edits), edits, fixed };
  });
}
