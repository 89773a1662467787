// Moves the values of later assignments into an object's literal; everything between them stays in place.
import { ts } from "ts-morph";
import { commentsIn } from "./comments-between.js";
import type { KeyReader } from "./computed-keys.js";
import { propertyName, type FileStyle } from "./file-style.js";
import { endOfStatement, type Folding } from "./fold-object.js";
import type { TextEdit } from "../text/text-edits.js";

/** The edits of the declaration and of the statements. */
export function foldingEdits(
  folding: Folding,
  style: FileStyle,
  { enums }: KeyReader,
): readonly TextEdit[] {
  const { declaration, literal, start, members } = folding;
  const file = start.getSourceFile();
  const { text } = file;
  const narrow = (key: string | undefined, value: ts.Expression) =>
    key !== undefined && enums.has(key) && isLiteral(value) && isTyped(file)
      ? " as const"
      : "";
  if (members.length === 0) return bareEdits(folding, narrow);
  const begin = start.getStart(file);
  const blanks = text.slice(text.lastIndexOf("\n", begin - 1) + 1, begin);
  const line = `${style.newLine}${blanks}`;
  const own = literal.properties.map(
    (each) =>
      `${line}${style.indent}${each.getText(file)}${ts.isPropertyAssignment(each) ? narrow(keyOf(each), each.initializer) : ""},`,
  );
  const { name, type, initializer = literal } = declaration;
  const edits: TextEdit[] = [
    ...(type ? [{ start: name.end, end: type.end, text: "" }] : []),
    {
      start: initializer.getStart(file),
      end: start.end,
      text: `{${own.join("")}`,
    },
  ];
  const last = members.at(-1);
  for (const member of members) {
    const { statement, key, value } = member;
    const isShort = ts.isIdentifier(value) && value.text === key;
    const comma = member === last ? style.lastComma : ",";
    edits.push(
      {
        start: statement.getStart(file),
        end: value.getStart(file),
        text: isShort ? "" : `${propertyName(key, style)}: `,
      },
      {
        start: value.end,
        end: endOfStatement(member, text),
        text: `${narrow(key, value)}${comma}`,
      },
    );
  }
  const end = endOfLast(text, last ? endOfStatement(last, text) : start.end);
  for (const at of lineStarts(file, start.end, end)) {
    edits.push({ start: at, end: at, text: style.indent });
  }
  const close = `${line}}${text[start.end - 1] === ";" ? ";" : ""}`;
  return [...edits, { start: end, end, text: close }];
}

/** Removes the type annotation, which is less exact than the literal. */
function bareEdits(
  { declaration, literal, start }: Folding,
  narrow: (key: string | undefined, value: ts.Expression) => string,
): readonly TextEdit[] {
  const file = start.getSourceFile();
  const { name, type, initializer = literal } = declaration;
  return [
    ...(type ? [{ start: name.end, end: type.end, text: "" }] : []),
    {
      start: initializer.getStart(file),
      end: literal.getStart(file),
      text: "",
    },
    ...literal.properties.flatMap((each) => {
      if (!ts.isPropertyAssignment(each)) return [];
      const { end } = each;
      const put = narrow(keyOf(each), each.initializer);
      return put === "" ? [] : [{ start: end, end, text: put }];
    }),
    { start: literal.end, end: initializer.end, text: "" },
  ];
}

function keyOf({ name }: ts.PropertyAssignment): string | undefined {
  return "text" in name ? name.text : undefined;
}

/** A literal value: in an object, its type would widen to any string or number. */
function isLiteral(node: ts.Expression): boolean {
  return (
    ts.isStringLiteralLike(node) ||
    ts.isNumericLiteral(node) ||
    (ts.isPrefixUnaryExpression(node) && ts.isNumericLiteral(node.operand)) ||
    (ts.isArrayLiteralExpression(node) && node.elements.every(isLiteral))
  );
}

function isTyped({ fileName }: ts.SourceFile): boolean {
  return /\.[cm]?tsx?$/.test(fileName);
}

/** After a comment that ends the line of the last statement. */
function endOfLast(text: string, end: number): number {
  const line = /^[^\n]*/.exec(text.slice(end))?.[0] ?? "";
  const comment = commentsIn(text, end, end + line.length).at(-1);
  return comment === undefined ? end : comment.end;
}

/** The starts of non-empty lines that are not inside a string. */
function lineStarts(
  file: ts.SourceFile,
  start: number,
  end: number,
): readonly number[] {
  const { text } = file;
  const inTexts: { readonly start: number; readonly end: number }[] = [];
  const visit = (node: ts.Node): void => {
    if (node.end < start || node.pos > end) return;
    if (ts.isTemplateLiteral(node) || ts.isStringLiteral(node)) {
      inTexts.push({ start: node.getStart(file), end: node.end });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  const starts: number[] = [];
  for (
    let at = text.indexOf("\n", start) + 1;
    at > 0 && at < end;
    at = text.indexOf("\n", at) + 1
  ) {
    const isBlank = /^[ \t]*\r?\n/.test(text.slice(at));
    const isText = inTexts.some((each) => each.start < at && at < each.end);
    if (!isBlank && !isText) starts.push(at);
  }
  return starts;
}
