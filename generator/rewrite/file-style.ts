// The style of a file: quotes, semicolons, line ends, indents. Additions follow it.
import { ts } from "ts-morph";

export interface FileStyle {
  readonly quote: '"' | "'";
  /** `;` or nothing. */
  readonly end: string;
  readonly newLine: "\n" | "\r\n";
  readonly indent: string;
  /** A space inside the braces of `{ a }`, or nothing. */
  readonly pad: string;
  /** A trailing comma in multi-line lists, or nothing. */
  readonly lastComma: string;
}

/** What the file uses most often; without evidence, prettier's style. */
export function styleOf(file: ts.SourceFile): FileStyle {
  const { text } = file;
  let single = 0;
  let double = 0;
  let closed = 0;
  let open = 0;
  let padded = 0;
  let bare = 0;
  let comma = 0;
  let noComma = 0;
  const countText = (node: ts.Node) => {
    if (text[node.getStart(file)] === "'") single++;
    else if (text[node.getStart(file)] === '"') double++;
  };
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) && !ts.isJsxAttribute(node.parent)) {
      countText(node);
    }
    if (hasOwnEnd(node)) {
      if (text[node.end - 1] === ";") closed++;
      else open++;
    }
    if (
      (ts.isNamedImports(node) || ts.isObjectBindingPattern(node)) &&
      node.elements.length > 0
    ) {
      const last = node.elements[node.elements.length - 1];
      const inner = text.slice(node.getStart(file) + 1, node.end - 1);
      if (inner.includes("\n")) {
        if (last && text.slice(last.end, node.end).includes(",")) comma++;
        else noComma++;
      } else if (inner.startsWith(" ")) padded++;
      else bare++;
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  const breaks = text.match(/\r?\n/g) ?? [];
  const windows = breaks.filter((each) => each === "\r\n").length;
  return {
    quote: single > double ? "'" : '"',
    end: open > closed ? "" : ";",
    newLine: windows * 2 > breaks.length ? "\r\n" : "\n",
    indent: indentOf(text),
    pad: bare > padded ? "" : " ",
    lastComma: noComma > comma ? "" : ",",
  };
}

function hasOwnEnd(node: ts.Node): boolean {
  return (
    ts.isImportDeclaration(node) ||
    ts.isExpressionStatement(node) ||
    ts.isVariableStatement(node) ||
    ts.isReturnStatement(node)
  );
}

/** A tab, or the smallest number of spaces that a line begins with. */
function indentOf(text: string): string {
  let fewest = 9;
  for (const [, blanks = ""] of text.matchAll(/^([ \t]+)[^\s*]/gm)) {
    if (blanks.startsWith("\t")) return "\t";
    if (blanks.length > 1 && blanks.length < fewest) fewest = blanks.length;
  }
  return " ".repeat(fewest === 9 ? 2 : fewest);
}

/** The name of a property in a literal: quoted if necessary. */
export function propertyName(key: string, style: FileStyle): string {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key)
    ? key
    : quoted(key, style);
}

/** A string in the file's quotes. */
export function quoted(text: string, { quote }: FileStyle): string {
  const inner = JSON.stringify(text).slice(1, -1);
  return quote === '"'
    ? `"${inner}"`
    : `'${inner.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
