// How `explain` lays out titles and texts: lines of at most 80 columns.
import { displayWidth } from "../text/display-text.js";

const widest = 80;
const titleWidth = 12;

/** A title, and the text beside it. */
export function field(title: string, text: string): readonly string[] {
  const [first = "", ...rest] = wrapIndented(text, titleWidth);
  return [`  ${title.padEnd(titleWidth - 2)}${first.trimStart()}`, ...rest];
}

/** Lines of at most 80 columns, but for words that are longer, each with the same indent. */
export function wrapIndented(text: string, indent: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && displayWidth(longer) > widest - indent) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line].map((one) => " ".repeat(indent) + one);
}
