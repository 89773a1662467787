// C#'s rules for names, strings and doc comments (.NET's coding conventions; lines of at most 120 columns; C# 7.3, which Unity 2018.4 compiles).
import { Code } from "./code.js";
import { textWidth } from "./text-width.js";
import { native, nativeLanguage, words } from "./native.js";
import { prose, slashComment } from "./native-docs.js";
import { wrap } from "./docs.js";

export const csharp = nativeLanguage({
  width: 120,
  indent: 4,
  plainName: /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}_]*$/u,
  keywords:
    words(`abstract as base bool break byte case catch char checked class
    const continue decimal default delegate do double else enum event explicit
    extern false finally fixed float for foreach goto if implicit in int interface
    internal is lock long namespace new null object operator out override params
    private protected public readonly ref return sbyte sealed short sizeof
    stackalloc static string struct switch this throw true try typeof uint ulong
    unchecked unsafe ushort using virtual void volatile while
    async await dynamic nameof var when where yield`),
  quoteName: (name) => `@${name}`,
  quote: '"',
  special: "",
  escapeUnit: (unit) => `\\u${unit.toString(16).padStart(4, "0")}`,
});

/** Letters beyond the basic plane, which no name has in C#, as their numbers. */
export function spellCsharp(name: string): string {
  return name.replace(
    /[\u{10000}-\u{10ffff}]/gu,
    (letter) => `u${(letter.codePointAt(0) ?? 0).toString(16)}`,
  );
}

/** An element of a doc comment: `<summary>`, `<param name="x">`. */
export interface XmlElement {
  readonly tag: "summary" | "remarks" | "param" | "exception";
  /** `name="couponCode"` */
  readonly attribute?: Code;
  /** An element without a text is left out. */
  readonly text: string;
}

/** A doc comment with its line end, or nothing if there is no text. Texts are untrusted. */
export function xmlDocs(elements: readonly XmlElement[], depth = 0): Code {
  const margin = " ".repeat(depth * csharp.rules.indent);
  const room = csharp.rules.width - margin.length - 4;
  const lines = elements.flatMap((element) => elementLines(element, room));
  return slashComment(lines, margin);
}

/** A summary in our own words. Trusted text: `code` in back-ticks, and `[Name.Member]` for a link. */
export function xmlSummary(text: string, depth = 0): Code {
  const margin = " ".repeat(depth * csharp.rules.indent);
  const room = csharp.rules.width - margin.length - 4;
  const markup = text
    .replace(/`([^`]+)`/g, "<c>$1</c>")
    .replace(/\[([\w.]+)\]/g, '<see cref="$1"/>');
  const lines = wrap(markup, room, (word) => word).map(
    (line) => new Code(line),
  );
  return slashComment(inElement({ tag: "summary" }, lines, room), margin);
}

function elementLines(element: XmlElement, room: number): readonly Code[] {
  return inElement(element, prose(element.text, room, harmless), room);
}

/** On one line if it fits. */
function inElement(
  { tag, attribute }: Omit<XmlElement, "text">,
  lines: readonly Code[],
  room: number,
): readonly Code[] {
  const [first] = lines;
  if (first === undefined) return [];
  const name = tagNames[tag];
  const open = attribute ? native`<${name} ${attribute}>` : native`<${name}>`;
  const close = native`</${name}>`;
  const whole = native`${open}${first}${close}`;
  return lines.length === 1 && textWidth(whole.text) <= room
    ? [whole]
    : [open, ...lines, close];
}

const tagNames: Readonly<Record<XmlElement["tag"], Code>> = {
  summary: native`summary`,
  remarks: native`remarks`,
  param: native`param`,
  exception: native`exception`,
};

function harmless(line: string): string {
  return line
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
