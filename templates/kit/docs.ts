// Prints doc comments from untrusted texts, which cannot end the comment or become a tag.
import { Code, escapeUnprintable, nothing } from "./code.js";
import { printWidth } from "./layout.js";
import { textWidth } from "./text-width.js";

/**
 * One paragraph; `tag` (such as `deprecated`) makes it a block tag. Texts are
 * untrusted. That of an example is code, whose lines stay as they are.
 */
export interface Paragraph {
  readonly tag?: "deprecated" | "example";
  readonly text: string;
}

/**
 * A doc comment with its line end, or nothing if there is no text. A short one
 * is on one line; a long one is wrapped at 80 columns.
 */
export function docs(paragraphs: readonly Paragraph[], depth = 0): Code {
  const margin = "  ".repeat(depth);
  const room = printWidth - margin.length - 3;
  const blocks: (readonly string[])[] = [];
  for (const paragraph of paragraphs) {
    const lines = paragraphLines(paragraph, room);
    if (lines.length > 0) blocks.push(lines);
  }
  const [only] = blocks;
  if (only === undefined) return nothing;
  const [first] = only;
  if (blocks.length === 1 && only.length === 1 && first !== undefined) {
    const oneLine = `${margin}/** ${first} */\n`;
    if (textWidth(oneLine.trimEnd()) <= printWidth) {
      return new Code(oneLine);
    }
  }
  const lines = blocks.flatMap((block, at) =>
    at === 0 || startsWithTag(block, blocks[at - 1]) ? block : ["", ...block],
  );
  const body = lines.map((text) => `${margin} * ${text}`.trimEnd());
  return new Code(`${margin}/**\n${body.join("\n")}\n${margin} */\n`);
}

/** Consecutive tags need no empty line between them. */
function startsWithTag(
  block: readonly string[],
  before: readonly string[] | undefined,
): boolean {
  return isTag(block) && before !== undefined && isTag(before);
}

function isTag(block: readonly string[]): boolean {
  return block[0]?.startsWith("@") ?? false;
}

/** One line of printable ASCII and Hangul that is not indented and has neither of the characters that `harmless` changes. */
const harmlessLine =
  /^(?! )[\u0020-\u002e\u0030-\u003f\u0041-\u007e\uac00-\ud7a3]+$/;

function paragraphLines(paragraph: Paragraph, room: number): readonly string[] {
  if (paragraph.tag === "example") return exampleLines(paragraph.text);
  if (paragraph.tag === undefined && harmlessLine.test(paragraph.text)) {
    return wrap(paragraph.text.trimEnd(), room);
  }
  const lines = paragraph.text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((text) => harmless(text.trimEnd()))
    .flatMap((text) => (/^ /u.test(text) ? [text] : wrap(text, room)));
  while (lines.at(-1) === "") lines.pop();
  while (lines[0] === "") lines.shift();
  if (paragraph.tag === undefined) return lines;
  return wrap(`@${paragraph.tag} ${lines.join(" ")}`.trimEnd(), room);
}

/**
 * Code that has these characters only inside its strings: JavaScript's own
 * escapes express the same value.
 */
function exampleLines(code: string): readonly string[] {
  const text = code.split("\n").map((line) =>
    escapeUnprintable(line)
      .replaceAll("*/", "*\\u002f")
      .replaceAll(/(^|\s|\{)@/gu, "$1\\u0040"),
  );
  return ["@example", ...text];
}

/**
 * The character's full-width form. A backslash would escape it too, but
 * formatters of comments remove backslashes.
 */
function inProse(character: "@" | "/"): string {
  return character === "@" ? "＠" : "／";
}

/** `* /` would end the comment, a leading `@` would be a tag, a leading `/` would close it after our `*`. */
function harmless(text: string): string {
  return escapeUnprintable(text.replaceAll("\t", " "))
    .replaceAll("*/", `*${inProse("/")}`)
    .replace(/^(\s*)([@/])/u, (_, blanks: string, first: "@" | "/") => {
      return `${blanks}${inProse(first)}`;
    })
    .replaceAll(/(\s|\{)@/gu, `$1${inProse("@")}`);
}

/** The words of a text on lines of at most `room` columns; `guard` changes a word that begins a new line. */
export function wrap(
  text: string,
  room: number,
  guard: (word: string) => string = guardStart,
): readonly string[] {
  if (textWidth(text) <= room) return [text];
  const lines: string[] = [];
  let current = "";
  let width = 0;
  for (const word of text.split(/ +/u)) {
    if (width > 0 && width + 1 + textWidth(word) > room) {
      lines.push(current);
      current = "";
      width = 0;
    }
    const safe = width === 0 && lines.length > 0 ? guard(word) : word;
    current = width === 0 ? safe : `${current} ${safe}`;
    width += (width === 0 ? 0 : 1) + textWidth(safe);
  }
  if (current !== "") lines.push(current);
  return lines;
}

/** A word at the start of a line must not become a tag or close the comment. */
function guardStart(word: string): string {
  return word.replace(/^[@/]/u, (first) => inProse(first === "@" ? "@" : "/"));
}
