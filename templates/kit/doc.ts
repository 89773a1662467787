// Documents: text with the line breaks that it may have, in the words of prettier.
import { Code, nothing } from "./code.js";

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
  const docs: Doc[] = [];
  for (const piece of pieces) {
    if (docs.length > 0) docs.push(separator);
    docs.push(piece);
  }
  return docs;
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
    new Code("["),
    indent([softline, rows]),
    whenBroken(comma),
    softline,
    new Code("]"),
  ]);
}

/** Whether a document is several, one after the other. */
export function isList(doc: Doc): doc is readonly Doc[] {
  return Array.isArray(doc);
}

const comma = new Code(",");
