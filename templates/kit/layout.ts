// Lays out text as prettier does: a group is printed on one line if it fits into 80 columns, otherwise each
// part on its own line.
import { eastAsianWidth } from "get-east-asian-width";
import { Code, nothing, type ImportedSymbol } from "./code.js";

/** Prettier's default `printWidth`. */
export const printWidth = 80;

/**
 * The document language, a small part of prettier's: text, arrays, groups,
 * indentation, possible line breaks.
 */
export type Doc =
  | Code
  | readonly Doc[]
  | { readonly kind: "group"; readonly doc: Doc }
  | { readonly kind: "indent"; readonly doc: Doc }
  | { readonly kind: "broken"; readonly doc: Doc }
  | { readonly kind: "fluid"; readonly doc: Doc }
  | typeof line
  | typeof softline
  | typeof hardline;

/** A space, or a line break if the group breaks. */
export const line = { kind: "line" } as const;
/** Nothing, or a line break if the group breaks. */
export const softline = { kind: "softline" } as const;
/** Always a line break; the enclosing groups break too. */
export const hardline = { kind: "hardline" } as const;

/** On one line if it fits; otherwise all its own breaks are line breaks. */
export function group(doc: Doc): Doc {
  return { kind: "group", doc };
}

/** Indents by two columns after each line break inside. */
export function indent(doc: Doc): Doc {
  return { kind: "indent", doc };
}

/** Text that appears only if the enclosing group breaks, such as a trailing comma. */
export function whenBroken(doc: Doc): Doc {
  return { kind: "broken", doc };
}

/**
 * The text after `=`: after a space if its beginning fits there, otherwise on
 * a line of its own, one level deeper.
 */
export function fluid(doc: Doc): Doc {
  return { kind: "fluid", doc };
}

/** Joins pieces with the same document. */
export function separated(pieces: readonly Doc[], separator: Doc): Doc {
  return pieces.flatMap((piece, at) =>
    at === 0 ? [piece] : [separator, piece],
  );
}

/** How a list differs from a list of arguments. */
export interface ListStyle {
  /** Spaces inside the braces of a list on one line. */
  readonly spaced?: boolean;
  /** Prettier prints none after type arguments. */
  readonly trailingComma?: boolean;
  /** Breaks with the enclosing group, before anything else in it does: parameters before the type of a result. */
  readonly withParent?: boolean;
}

/** `open`, the pieces with commas, `close`: arguments, parameters, imports, arrays. */
export function list(
  open: Code,
  pieces: readonly Doc[],
  close: Code,
  { spaced = false, trailingComma = true, withParent = false }: ListStyle = {},
): Doc {
  if (pieces.length === 0) return [open, close];
  const edge = spaced ? line : softline;
  const parts = [
    open,
    indent([edge, separated(pieces, [comma, line])]),
    trailingComma ? whenBroken(comma) : nothing,
    edge,
    close,
  ];
  return withParent ? parts : group(parts);
}

/** An array with as many pieces on each line as fit. */
export function filled(pieces: readonly Doc[]): Doc {
  const rows = pieces.map((piece, at) => {
    const end = at < pieces.length - 1 ? comma : nothing;
    // A group for each: whether its line break is needed is decided where it is.
    return at === 0 ? [piece, end] : group([line, piece, end]);
  });
  return group([
    new Code("[", []),
    indent([softline, rows]),
    whenBroken(comma),
    softline,
    new Code("]", []),
  ]);
}

const comma = new Code(",", []);

interface Command {
  readonly doc: Doc;
  readonly depth: number;
  readonly flat: boolean;
}

/** How a language's files are laid out. */
export interface LayoutRules {
  readonly width: number;
  readonly indent: number;
}

const prettierRules: LayoutRules = { width: printWidth, indent: 2 };

/**
 * Prints a document; `column` is the width of the text before it on the first
 * line, `depth` the indentation of the next ones.
 */
export function print(
  doc: Doc,
  depth = 0,
  column = depth * prettierRules.indent,
  width = printWidth,
  indentWidth = prettierRules.indent,
): Code {
  const imports: ImportedSymbol[] = [];
  // Finished lines are stored separately: trimming the end of the whole text would copy it for each line.
  const finished: string[] = [];
  let text = "";
  const finish = () => {
    const lineText = text.trimEnd();
    // A line with only spaces becomes empty.
    if (lineText !== "" || finished.length === 0) finished.push(lineText, "\n");
  };
  const rest: Command[] = [{ doc, depth, flat: false }];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { doc: current, depth: deep, flat } = next;
    if (current instanceof Code) {
      text += current.text;
      if (current.imports.length > 0) imports.push(...current.imports);
      const newlineAt = current.text.lastIndexOf("\n");
      column =
        newlineAt < 0
          ? column + textWidth(current.text)
          : textWidth(current.text.slice(newlineAt + 1));
    } else if (isList(current)) {
      for (let at = current.length - 1; at >= 0; at--) {
        rest.push({ doc: current[at] ?? nothing, depth: deep, flat });
      }
    } else {
      switch (current.kind) {
        case "indent":
          rest.push({ doc: current.doc, depth: deep + 1, flat });
          break;
        case "broken":
          if (!flat) rest.push({ doc: current.doc, depth: deep, flat });
          break;
        case "group": {
          const candidate = { doc: current.doc, depth: deep, flat: true };
          const fitting = flat || fits(candidate, rest, width - column);
          rest.push({ ...candidate, flat: fitting });
          break;
        }
        case "fluid": {
          rest.push({ doc: current.doc, depth: deep, flat });
          const blank = { doc: line, depth: deep + 1, flat: true };
          if (flat || fits(blank, rest, width - column)) {
            rest.push(blank);
          } else {
            rest.pop();
            rest.push({ doc: current.doc, depth: deep + 1, flat });
            rest.push({ ...blank, flat: false });
          }
          break;
        }
        case "line":
        case "softline":
        case "hardline":
          if (flat && current.kind !== "hardline") {
            if (current.kind === "line") {
              text += " ";
              column += 1;
            }
          } else {
            finish();
            text = " ".repeat(deep * indentWidth);
            column = deep * indentWidth;
          }
      }
    }
  }
  finished.push(text);
  return new Code(finished.join(""), imports);
}

/** Whether the text up to the next possible line break fits into `space` columns. */
function fits(
  first: Command,
  rest: readonly Command[],
  space: number,
): boolean {
  const commands: Command[] = [first];
  let restAt = rest.length;
  for (;;) {
    if (space < 0) return false;
    const next = commands.pop() ?? rest[--restAt];
    if (next === undefined) return true;
    const { doc, depth, flat } = next;
    if (doc instanceof Code) {
      const newlineAt = doc.text.indexOf("\n");
      if (newlineAt >= 0)
        return textWidth(doc.text.slice(0, newlineAt)) <= space;
      space -= textWidth(doc.text);
    } else if (isList(doc)) {
      for (let at = doc.length - 1; at >= 0; at--) {
        commands.push({ doc: doc[at] ?? nothing, depth, flat });
      }
    } else if (doc.kind === "hardline") {
      // Inside the candidate it forces the group to break; after it, the line simply ends.
      return !flat;
    } else if (doc.kind === "line" || doc.kind === "softline") {
      if (!flat) return true;
      if (doc.kind === "line") space -= 1;
    } else if (doc.kind === "broken") {
      if (!flat) commands.push({ doc: doc.doc, depth, flat });
    } else if (doc.kind === "fluid") {
      commands.push({ doc: [line, doc.doc], depth, flat });
    } else {
      commands.push({ doc: doc.doc, depth, flat });
    }
  }
}

function isList(doc: Doc): doc is readonly Doc[] {
  return Array.isArray(doc);
}

const narrow = /^[\u0020-\u007e]*$/;
/** In addition: syllables and ideographs, always two columns wide; the middle dot and the bullet, one. */
const hangul = /^[\u0020-\u007e\u00b7\u2022\uac00-\ud7a3\u4e00-\u9fff]*$/;
const wide = /[\uac00-\ud7a3\u4e00-\u9fff]/g;
const emoji = new RegExp(String.raw`\p{RGI_Emoji}`, "gv");
const zeroWidth = /[\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Control}]/u;

/** The width of a text in columns, as prettier counts it: wide East Asian characters and emoji take two. */
export function textWidth(text: string): number {
  if (narrow.test(text)) return text.length;
  if (hangul.test(text)) return text.length + (text.match(wide)?.length ?? 0);
  let width = 0;
  const plain = text.replace(emoji, () => {
    width += 2;
    return "";
  });
  for (const character of plain) {
    if (zeroWidth.test(character)) continue;
    width += eastAsianWidth(character.codePointAt(0) ?? 0);
  }
  return width;
}
