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
    head += characters.shift() ?? "";
    tail = (characters.pop() ?? "") + tail;
  }
  return `${head}…${tail}`;
}
