// The words of a module's comments, without what a formatter may change: delimiters, margins and line breaks.
import type { ts } from "ts-morph";

export interface Comment {
  readonly pos: number;
  /** The kind of the comment and its words; a tag at the start of a line is marked. */
  readonly words: string;
}

const comment = /\/\/[^\n\r\u2028\u2029]*|\/\*[^]*?\*\//g;

/**
 * The comments in the order of the text, except prettier's pragma (`@format`).
 * `literals` are the ranges whose text may look like a comment, in order.
 */
export function commentsOf(
  text: string,
  literals: readonly ts.TextRange[],
): readonly Comment[] {
  const found: Comment[] = [];
  let from = 0;
  for (const { pos, end } of [...literals, { pos: text.length, end: 0 }]) {
    for (const match of text.slice(from, pos).matchAll(comment)) {
      const words = wordsOf(match[0]);
      if (words !== "") found.push({ pos: from + match.index, words });
    }
    from = end;
  }
  return found;
}

function wordsOf(text: string): string {
  if (text.startsWith("//")) return `// ${words(text.slice(2))}`;
  const isDoc = text.startsWith("/**") && text !== "/**/";
  const lines = text
    .slice(isDoc ? 3 : 2, -2)
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => words(line.replace(/^\s*\*(?!\/)/, "")))
    .filter((line) => line !== "")
    // A tag is one only at the start of a line.
    .map((line) => (line.startsWith("@") ? `\n${line}` : line));
  const body = lines.join(" ").replace(/\s?\n@(?:format|prettier)$/, "");
  return body === "" ? "" : `${isDoc ? "/**" : "/*"} ${body}`;
}

function words(text: string): string {
  return text.trim().split(/\s+/).join(" ");
}
