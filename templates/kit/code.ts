// Text of generated TypeScript that is safe by construction: no plain string can be inserted.

/** An export of another module of the output; printing it imports it. */
export interface ImportedSymbol {
  readonly name: string;
  /** The exporting module: its path in the output folder, without extension. */
  readonly from: string;
  readonly isType: boolean;
  /** True for `import * as name`. */
  readonly isNamespace?: boolean;
}

/**
 * The symbols that a text needs, as a tree: a text is joined several times on
 * its way into a module, and joining must not copy lists.
 */
export type Symbols = readonly (ImportedSymbol | Symbols)[];

const noSymbols: Symbols = [];

/** A piece of generated text with the symbols that it needs. Only the kit creates one. */
export class Code {
  readonly text: string;
  readonly symbols: Symbols;

  constructor(text: string, symbols = noSymbols) {
    this.text = text;
    this.symbols = symbols;
  }
}

/** Each symbol of a tree once. */
export function collectSymbols(symbols: Symbols): readonly ImportedSymbol[] {
  const parts = new Set<ImportedSymbol | Symbols>([symbols]);
  const found: ImportedSymbol[] = [];
  // What is added to a set during its loop is visited, too.
  for (const part of parts) {
    if ("name" in part) found.push(part);
    else for (const each of part) parts.add(each);
  }
  return found;
}

/** What the `ts` tag accepts; the elements of an array are printed on lines of their own. */
export type Printable = Code | ImportedSymbol | readonly Code[];

/** The empty text. */
export const nothing = new Code("");

/**
 * Generated TypeScript: `ts\`return ${toRecord}(${lit(name)})\``. The literal
 * parts are printed as they are. A plain string in a placeholder does not
 * compile, so names and texts must go through `ident`, `key`, `lit` or `docs`.
 */
export function ts(
  literals: TemplateStringsArray,
  ...holes: readonly Printable[]
): Code {
  let text = literals[0] ?? "";
  let symbols = noSymbols;
  for (let at = 0; at < holes.length; at++) {
    const hole = holes[at];
    if (hole !== undefined) {
      const code = toCode(hole);
      text += code.text;
      symbols = both(symbols, code.symbols);
    }
    text += literals[at + 1] ?? "";
  }
  return new Code(text, symbols);
}

/** The symbols of two texts. Most texts need none. */
function both(first: Symbols, second: Symbols): Symbols {
  if (second.length === 0 || second === first) return first;
  return first.length === 0 ? second : [first, second];
}

/** Joins pieces with a separator, which is layout, never data. */
export function joinCode(pieces: readonly Code[], separator: Code): Code {
  const texts: string[] = [];
  const symbols: Symbols[] = [separator.symbols];
  for (const piece of pieces) {
    texts.push(piece.text);
    if (piece.symbols.length > 0) symbols.push(piece.symbols);
  }
  return new Code(texts.join(separator.text), symbols);
}

/** A symbol that is only a type. */
export function typeSymbol(name: string, from: string): ImportedSymbol {
  return { name: identifierText(name), from, isType: true };
}

/** A symbol that exists at run time. */
export function valueSymbol(name: string, from: string): ImportedSymbol {
  return { name: identifierText(name), from, isType: false };
}

/** All exports of a module, under one name: none can clash with a name of the importing module. */
export function namespaceSymbol(name: string, from: string): ImportedSymbol {
  return { ...valueSymbol(name, from), isNamespace: true };
}

/**
 * A name declared in the same module. Throws if it is not an identifier:
 * resolve chooses names, so that is our bug.
 */
export function ident(name: string): Code {
  return new Code(identifierText(name));
}

/** A property key, quoted only if prettier would quote it. */
export function key(name: string): Code {
  return new Code(isPlainKey(name) ? name : stringText(name));
}

/**
 * The same in an object literal, where prettier removes the quotes from
 * numbers in JavaScript, but not in TypeScript.
 */
export function tableKey(name: string): Code {
  const isNumber =
    /^\d+(?:\.\d+)?$/.test(name) && String(Number(name)) === name;
  return isNumber ? new Code(`[${stringText(name)}]`) : key(name);
}

/** What most names are; the patterns of all letters take many times as long. */
const asciiName = /^[A-Za-z_$][\w$]*$/;

/** Prettier removes the quotes only from ES5 identifiers, whose letters are all in the basic plane. */
function isPlainKey(name: string): boolean {
  if (asciiName.test(name)) return true;
  return (
    /^[\p{L}\p{Nl}$_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}$]*$/u.test(name) &&
    !/[\u{10000}-\u{10ffff}]/u.test(name)
  );
}

/** A string, number, boolean or null as a literal. */
export function lit(value: string | number | boolean | null): Code {
  if (typeof value === "string") return new Code(stringText(value));
  if (typeof value === "number") return new Code(numberText(value));
  return new Code(String(value));
}

/** A regular expression literal with the `u` flag, from an ECMA-262 source that compiles. */
export function regex(source: string): Code {
  return new Code(`/${regexSource(source)}/u`);
}

/** The printed source of an expression, which matches the same strings. */
export function regexSource(source: string): string {
  return new RegExp(source, "u").source.replace(unprintable, escapeCharacter);
}

function toCode(hole: Printable): Code {
  if (hole instanceof Code) return hole;
  if ("name" in hole) return new Code(hole.name, [hole]);
  return joinCode(hole, newline);
}

const newline = new Code("\n");

function identifierText(name: string): string {
  if (
    !asciiName.test(name) &&
    !/^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u.test(name)
  ) {
    throw new Error(`not an identifier: ${JSON.stringify(name)}`);
  }
  return name;
}

/**
 * Control characters, line separators, lone surrogates and bidirectional
 * controls never appear raw in the output.
 */
const hidden =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const unprintable = new RegExp(`[\\u0000-\\u001f]|${hidden.source}`, "g");

/** The same and all surrogates: few texts have any, and to find that out takes less time without looking around. */
const perhapsUnprintable =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufff9-\ufffb]/;
const perhapsHidden = new RegExp(
  perhapsUnprintable.source.replace("\\u0000-\\u001f", ""),
);

/** Escapes characters that would hide or reorder what a reviewer sees. */
export function escapeUnprintable(text: string): string {
  return perhapsUnprintable.test(text)
    ? text.replace(unprintable, escapeCharacter)
    : text;
}

/** The same in a text whose line breaks are layout, and which has no other control characters. */
export function escapeHidden(text: string): string {
  return perhapsHidden.test(text)
    ? text.replace(hidden, escapeCharacter)
    : text;
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Text without anything to escape: ASCII and Hangul, no double quotes, no backslashes. */
const plainText = /^[\u0020\u0021\u0023-\u005b\u005d-\u007e\uac00-\ud7a3]*$/;

/** Quoted as prettier would: with double quotes unless the text contains more of them than of single ones. */
export function stringText(value: string): string {
  if (plainText.test(value)) return `"${value}"`;
  const escaped = escapeUnprintable(value.replaceAll("\\", "\\\\"));
  const doubles = value.split('"').length;
  const singles = value.split("'").length;
  return doubles > singles
    ? `'${escaped.replaceAll("'", "\\'")}'`
    : `"${escaped.replaceAll('"', '\\"')}"`;
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`not a number: ${value}`);
  return String(value).replace("e+", "e");
}
