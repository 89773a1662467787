// Doc comments of native languages from untrusted texts, which cannot end the comment or become markup.
import { Code, escapeUnprintable, nothing } from "./code.js";
import { wrap } from "./docs.js";

/**
 * The lines of a text, wrapped at `room` columns. `harmless` changes what
 * means something in a comment of the language; it gets one line at a time.
 */
export function prose(
  text: string,
  room: number,
  harmless: (line: string) => string,
): readonly Code[] {
  const lines = text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => escapeUnprintable(line.replaceAll("\t", " ")).trim())
    .flatMap((line) => wrap(harmless(line), room, (word) => word));
  while (lines.at(-1) === "") lines.pop();
  while (lines[0] === "") lines.shift();
  return lines.map((line) => new Code(line));
}

/** `///` before each line, with the line end behind the last; nothing for no lines. */
export function slashComment(lines: readonly Code[], margin: string): Code {
  return new Code(
    lines.map(({ text }) => `${`${margin}/// ${text}`.trimEnd()}\n`).join(""),
    [],
  );
}

/** A block comment, on one line if it is one and fits into `width` columns; nothing for no lines. */
export function blockComment(
  lines: readonly Code[],
  margin: string,
  fits: (line: string) => boolean,
): Code {
  const [first] = lines;
  if (first === undefined) return nothing;
  const short = `${margin}/** ${first.text} */`;
  if (lines.length === 1 && fits(short)) return new Code(`${short}\n`);
  const body = lines.map(({ text }) => `${`${margin} * ${text}`.trimEnd()}\n`);
  return new Code(`${margin}/**\n${body.join("")}${margin} */\n`);
}
