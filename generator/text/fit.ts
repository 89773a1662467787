// Cuts a string to the columns that there are.
import { visible, displayWidth } from "./display-text.js";

/** Cuts a text to a number of columns, in the middle, and makes control characters visible. */
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
