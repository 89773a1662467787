// Breaks a string into lines of at most so many columns.
import { displayWidth } from "./display-text.js";

/** Lines of at most 80 columns, but for words that are longer. */
export function wrap(text: string): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && displayWidth(longer) > widest) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

export const widest = 80;
