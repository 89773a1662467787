// How `explain` lays out titles and strings: lines of at most 80 columns.
import { displayWidth } from "../text/display-text.js";
import { wrap } from "../text/wrap.js";

const titleWidth = 12;

/** A title, and the string next to it. */
export function field(title: string, text: string): readonly string[] {
  const [first = "", ...rest] = wrap(text, titleWidth);
  const gap = " ".repeat(Math.max(1, titleWidth - 2 - displayWidth(title)));
  return [`  ${title}${gap}${first.trimStart()}`, ...rest];
}
