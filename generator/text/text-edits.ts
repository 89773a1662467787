// Edits of a text by offset: collected one after the other, applied at once.

/** Replaces the text from `start` up to, but not including, `end`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Sorted by offset. Insertions at one offset keep their order, and precede a removal at that offset. */
function sorted(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.toSorted(
    (a, b) =>
      a.start - b.start ||
      Math.sign(a.end - a.start) - Math.sign(b.end - b.start),
  );
}

/** The changed text. An edit inside another one is dropped, and duplicates count once. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let at = 0;
  for (const edit of sorted(edits)) {
    if (edit.start < at) continue;
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/**
 * The position of an old offset in the new text. With `before`, text inserted
 * exactly there counts as following it.
 */
export function newOffset(
  edits: readonly TextEdit[],
  offset: number,
  side: "before" | "after",
): number {
  let shift = 0;
  let at = 0;
  for (const edit of sorted(edits)) {
    if (edit.start < at) continue;
    const isPast =
      side === "before" ? edit.start < offset : edit.start <= offset;
    if (!isPast) break;
    shift += edit.text.length - (Math.min(edit.end, offset) - edit.start);
    at = edit.end;
  }
  return offset + shift;
}
