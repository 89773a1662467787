// Changes of a text by place: made one after the other, applied at once.

/** Puts `text` in place of what stands from `start` up to, not including, `end`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** In the order of their places; what is put at one place keeps its order, and stands before what is taken away there. */
function sorted(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.toSorted(
    (a, b) =>
      a.start - b.start ||
      Math.sign(a.end - a.start) - Math.sign(b.end - b.start),
  );
}

/** The changed text. An edit inside another one is lost, and the same edit counts once. */
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

/** Where an offset of the old text is in the new one. With `before`, what was put right there counts as behind it. */
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
