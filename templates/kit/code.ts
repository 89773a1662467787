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

/** A piece of generated text with the symbols that it needs. Only this file creates one. */
export class Code {
  readonly text: string;
  readonly imports: readonly ImportedSymbol[];

  constructor(text: string, imports: readonly ImportedSymbol[]) {
    this.text = text;
    this.imports = imports;
  }
}

/** What the `ts` tag accepts; the elements of an array are printed on lines of their own. */
export type Printable = Code | ImportedSymbol | readonly Code[];

const noImports: readonly ImportedSymbol[] = [];

/** The empty text. */
export const nothing = new Code("", noImports);

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
  let imports: ImportedSymbol[] | undefined;
  for (let at = 0; at < holes.length; at++) {
    const hole = holes[at];
    if (hole !== undefined) {
      const code = toCode(hole);
      text += code.text;
      if (code.imports.length > 0) (imports ??= []).push(...code.imports);
    }
    text += literals[at + 1] ?? "";
  }
  return new Code(text, imports ?? noImports);
}

/** Joins pieces with a separator, which is layout, never data. */
export function joinCode(pieces: readonly Code[], separator: Code): Code {
  const imports = pieces.flatMap((piece) => piece.imports);
  return new Code(pieces.map((piece) => piece.text).join(separator.text), [
    ...imports,
    ...separator.imports,
  ]);
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
  return new Code(identifierText(name), noImports);
}

/** A property key, quoted only if prettier would quote it. */
export function key(name: string): Code {
  return new Code(isPlainKey(name) ? name : stringText(name), noImports);
}

/**
 * The same in an object literal, where prettier removes the quotes from
 * numbers in JavaScript, but not in TypeScript.
 */
export function tableKey(name: string): Code {
  const isNumber =
    /^\d+(?:\.\d+)?$/.test(name) && String(Number(name)) === name;
  return isNumber ? new Code(`[${stringText(name)}]`, noImports) : key(name);
}

/** Prettier removes the quotes only from ES5 identifiers, whose letters are all in the basic plane. */
function isPlainKey(name: string): boolean {
  return (
    /^[\p{L}\p{Nl}$_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}$]*$/u.test(name) &&
    !/[\u{10000}-\u{10ffff}]/u.test(name)
  );
}

/** A string, number, boolean or null as a literal. */
export function lit(value: string | number | boolean | null): Code {
  if (typeof value === "string") return new Code(stringText(value), noImports);
  if (typeof value === "number") return new Code(numberText(value), noImports);
  return new Code(String(value), noImports);
}

/** A regular expression literal with the `u` flag, from an ECMA-262 source that compiles. */
export function regex(source: string): Code {
  return new Code(`/${regexSource(source)}/u`, noImports);
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

const newline = new Code("\n", noImports);

function identifierText(name: string): string {
  if (!/^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u.test(name)) {
    throw new Error(`not an identifier: ${JSON.stringify(name)}`);
  }
  return name;
}

/**
 * Control characters, line separators, lone surrogates and bidirectional
 * controls never appear raw in the output.
 */
const unprintable =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Escapes characters that would hide or reorder what a reviewer sees. */
export function escapeUnprintable(text: string): string {
  return text.replace(unprintable, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Quoted as prettier would: with double quotes unless the text contains more of them than of single ones. */
export function stringText(value: string): string {
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
