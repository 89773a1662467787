// Columns of a table for a terminal: their widths, and cells that fill them.
import { displayWidth } from "./display-text.js";
import { fit } from "./fit.js";

/** No column is shrunk below this. */
const narrowest = 8;

/** The width of each column, by its widest cell; the first row says how many there are. */
export function widthsOf(
  rows: readonly (readonly string[])[],
): readonly number[] {
  return (rows[0] ?? []).map((_, column) =>
    rows.reduce(
      (widest, row) => Math.max(widest, displayWidth(row[column] ?? "")),
      0,
    ),
  );
}

/** Shrinks the widest columns until all fit. */
export function shrink(
  widths: readonly number[],
  room: number,
): readonly number[] {
  const result = [...widths];
  for (;;) {
    const total = result.reduce((sum, width) => sum + width, 0);
    const widest = Math.max(...result);
    if (total <= room || widest <= narrowest) return result;
    result[result.indexOf(widest)] = Math.max(
      narrowest,
      widest - Math.max(1, Math.floor((total - room) / result.length)),
    );
  }
}

/** A cell that fills its column; a longer one is cut in the middle. */
export function pad(text: string, width: number): string {
  const cut = fit(text, width);
  return cut + " ".repeat(Math.max(0, width - displayWidth(cut)));
}
