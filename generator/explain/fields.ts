// How `explain` lays out titles and strings: lines of at most 80 columns.
import { wrap } from "../text/wrap.js";

const titleWidth = 12;

/** A title, and the string next to it. */
export function field(title: string, text: string): readonly string[] {
  const [first = "", ...rest] = wrap(text, titleWidth);
  return [`  ${title.padEnd(titleWidth - 2)}${first.trimStart()}`, ...rest];
}
