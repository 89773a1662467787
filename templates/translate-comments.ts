// Translates the comments of the support code: the first line, and all doc comments. Comments within functions stay as they are.
import { docs, wrap } from "./kit/docs.js";
import { printWidth } from "./kit/layout.js";

/** Lines of `//` at the start of a file, which say what it is for. */
const purpose = /^(?:\/\/.*\n)+/;
/** A doc comment with its margin and its line end. */
const docComment = /^( *)\/\*\*([^]*?)\*\/\n/gm;

/**
 * The text of a file with its comments in another language, wrapped as those of
 * other generated files. `texts` has them by the original ones, as `commentText`
 * reads them; a comment that it lacks stays.
 */
export function translateComments(
  text: string,
  texts: ReadonlyMap<string, string>,
): string {
  if (texts.size === 0) return text;
  return text
    .replace(purpose, (lines) => {
      const translated = texts.get(commentText(lines));
      return translated === undefined ? lines : lineComments(translated);
    })
    .replace(docComment, (comment, margin: string, body: string) => {
      const translated = texts.get(commentText(body));
      if (translated === undefined) return comment;
      const paragraphs = translated.split("\n\n").map((each) => ({
        text: each,
      }));
      return docs(paragraphs, margin.length / 2).text;
    });
}

/** Trusted text, wrapped. */
function lineComments(text: string): string {
  return text
    .split("\n")
    .flatMap((line) => wrap(line, printWidth - "// ".length, (word) => word))
    .map((line) => `${`// ${line}`.trimEnd()}\n`)
    .join("");
}

/** What a comment says: without the marks of its lines, one line for each paragraph and an empty line between them. */
export function commentText(comment: string): string {
  return comment
    .split("\n")
    .map((line) => line.replace(/^\s*(?:\/\/|\*)?/, "").trim())
    .join("\n")
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replace(/\s+/g, " "))
    .join("\n\n");
}
