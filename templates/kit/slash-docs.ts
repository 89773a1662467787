// Doc comments of `///` lines in Markdown, as Swift and Dart have them, from untrusted texts.
import { type Code } from "./code.js";
import { native } from "./native.js";
import { prose, slashComment } from "./native-docs.js";

/** A text, or a list of what is said about names. */
export type DocParagraph = string | DocList;

export interface DocList {
  /** The line above the list. Trusted text. */
  readonly title?: Code;
  readonly entries: readonly DocEntry[];
}

export interface DocEntry {
  /** How the name is written: `campaignID:`, `[campaignId]:`. */
  readonly name: Code;
  /** On one line. Untrusted. */
  readonly text: string;
}

/** The comment with its line end, an empty line between paragraphs; nothing without texts. */
export function slashDocs(
  paragraphs: readonly DocParagraph[],
  margin: string,
  width: number,
): Code {
  const room = width - margin.length - "/// ".length;
  const blocks = paragraphs
    .map((paragraph) =>
      typeof paragraph === "string"
        ? prose(paragraph, room, harmless)
        : listLines(paragraph, room),
    )
    .filter((lines) => lines.length > 0);
  const lines = blocks.flatMap((block, at) =>
    at === 0 ? block : [native``, ...block],
  );
  return slashComment(lines, margin);
}

function listLines({ title, entries }: DocList, room: number): readonly Code[] {
  const deep = title === undefined ? native`` : native`  `;
  const lines = entries.flatMap(({ name, text }) => {
    const said = `- ${name.text} ${text}`;
    const [first, ...others] = prose(
      said,
      room - deep.text.length - 2,
      harmless,
    );
    return first === undefined
      ? []
      : [
          native`${deep}${first}`,
          ...others.map((line) => native`${deep}  ${line}`),
        ];
  });
  return lines.length === 0 || title === undefined ? lines : [title, ...lines];
}

/** A directive of DocC (`@Comment`) or of dartdoc (`{@inject-html}`) begins with this character; its full-width form does nothing. */
function harmless(line: string): string {
  return line.replaceAll(/(^|\s|\{)@/gu, "$1＠");
}
