// Shortens a string to a number of columns.
import { visible, displayWidth } from "./display-text.js";

/** Shortens a string in the middle to a number of columns, and escapes control characters. */
export function fit(text: string, columns: number): string {
  const safe = visible(text);
  if (displayWidth(safe) <= columns) return safe;
  const characters = Array.from(safe);
  let head = "";
  let tail = "";
  while (displayWidth(head) + displayWidth(tail) < columns - 3) {
    const longer = head + (characters.shift() ?? "");
    const end = (characters.pop() ?? "") + tail;
    // Two wide characters need four columns, and the ellipsis one.
    if (displayWidth(longer) + displayWidth(end) > columns - 1) break;
    head = longer;
    tail = end;
  }
  return `${head}…${tail}`;
}
