// Kotlin's rules for names, strings and doc comments (Kotlin coding conventions, with lines of at most 100 columns as on Android).
import { nothing, type Code } from "./code.js";
import { textWidth } from "./text-width.js";
import { native, nativeLanguage, words } from "./native.js";
import { blockComment, prose } from "./native-docs.js";

export const kotlin = nativeLanguage({
  width: 100,
  indent: 4,
  // Kotlin's own letters and digits are those of the basic plane, without marks.
  plainName: /^(?!\p{Nd})(?:(?![\u{10000}-\u{10ffff}])[\p{L}\p{Nl}\p{Nd}_])+$/u,
  keywords: words(`as break class continue do else false for fun if in interface
    is null object package return super this throw true try typealias typeof val
    var when while`),
  quoteName: (name) => `\`${name}\``,
  quote: '"',
  special: "$",
  escapeUnit: (unit) => `\\u${unit.toString(16).padStart(4, "0")}`,
});

/** A paragraph of a doc comment, or what is said behind a tag. */
export interface KdocParagraph {
  /** `@param name` */
  readonly tag?: Code;
  readonly text: string;
}

/** A doc comment with its line end, or nothing if there is no text. Texts are untrusted. */
export function kdoc(paragraphs: readonly KdocParagraph[], depth = 0): Code {
  const { width, indent } = kotlin.rules;
  const margin = " ".repeat(depth * indent);
  const room = width - margin.length - 3;
  const blocks = paragraphs
    .map(({ tag, text }) => ({
      isTag: tag !== undefined,
      lines: tag ? taggedLines(tag, text, room) : prose(text, room, harmless),
    }))
    .filter(({ lines }) => lines.length > 0);
  const lines = blocks.flatMap((block, at) =>
    at === 0 || (block.isTag && blocks[at - 1]?.isTag === true)
      ? block.lines
      : [nothing, ...block.lines],
  );
  return blockComment(lines, margin, (line) => textWidth(line) <= width);
}

/** The tag with the text behind it, whose next lines are indented; nothing without a text. */
function taggedLines(tag: Code, text: string, room: number): readonly Code[] {
  const lines = prose(text.replace(/\s+/gu, " "), room - 4, harmless);
  const [first, ...rest] = lines;
  if (first === undefined) return [];
  const fits = tag.text.length + 1 + textWidth(first.text) <= room;
  return fits
    ? [native`${tag} ${first}`, ...rest.map((line) => native`    ${line}`)]
    : [tag, ...lines.map((line) => native`    ${line}`)];
}

/** Comments nest in Kotlin, so none may begin in one either; an `@` would begin a tag. */
function harmless(line: string): string {
  return line
    .replaceAll("*/", "*／")
    .replaceAll("/*", "/＊")
    .replace(/(^|[\s{])@/gu, "$1＠");
}
