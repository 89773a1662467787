// Breaks a string into lines that fit a terminal of 80 columns.
import { displayWidth } from "./display-text.js";

export const widest = 80;

/** Lines of at most `columns` (longer if a word is longer), each with the same indent. */
export function wrap(
  text: string,
  indent = 0,
  columns = widest,
): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && displayWidth(longer) > columns - indent) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line].map((one) => " ".repeat(indent) + one);
}
