// Finds statements that add properties to an object right after its literal, which can move into the literal,
// so that types check them.
import { ts } from "ts-morph";
import { assemblyOf, type Assembly } from "../usage/assembled-object.js";
import { isExtendedType } from "../usage/initial-literal.js";
import { unwrap } from "../usage/syntax.js";
import type { Write } from "../usage/assembled-writes.js";
import { readKey } from "../usage/read-key.js";
import { commentsIn } from "./comments-between.js";
import type { KeyReader } from "./computed-keys.js";
import { escapesFile } from "./escapes-file.js";

/** An object whose properties can all move into its literal. */
export interface Folding {
  readonly declaration: ts.VariableDeclaration;
  readonly literal: ts.ObjectLiteralExpression;
  /** The statement of the declaration. */
  readonly start: ts.VariableStatement;
  readonly members: readonly FoldedMember[];
}

export interface FoldedMember {
  readonly statement: ts.Statement;
  readonly key: string;
  readonly value: ts.Expression;
}

/**
 * What has to be moved so that the types of an expression describe its
 * content; `undefined` if some of it cannot move: the order of evaluation,
 * comments, and what other code sees of the object must not change.
 */
export function foldingsOf(
  expression: ts.Expression,
  reader: KeyReader,
): readonly Folding[] | undefined {
  const found: Folding[] = [];
  const stuck: ts.Identifier[] = [];
  const seen = new Set<ts.Node>();
  const visit = (node: ts.Expression): void => {
    const assembly = ts.isIdentifier(node)
      ? assemblyOf(node, reader.checker)
      : undefined;
    if (!ts.isIdentifier(node) || assembly === undefined) {
      partsOf(node).forEach(visit);
      return;
    }
    if (seen.has(assembly.declaration)) return;
    seen.add(assembly.declaration);
    visit(assembly.literal);
    // The type of any other object describes its whole content.
    if (!isOpen(node, assembly, reader.checker)) return;
    const folding = foldingOf(node, assembly, reader);
    if (folding === undefined) {
      stuck.push(node);
      return;
    }
    found.push(folding);
    for (const { value } of folding.members) visit(value);
  };
  visit(expression);
  return stuck.length === 0 ? found : undefined;
}

/** The expressions whose objects an expression returns unchanged. */
function partsOf(node: ts.Expression): readonly ts.Expression[] {
  const inner = unwrap(node);
  if (inner !== node) return [inner];
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse];
  if (ts.isBinaryExpression(node)) return [node.right];
  if (ts.isArrayLiteralExpression(node)) {
    return node.elements.map((each) =>
      ts.isSpreadElement(each) ? each.expression : each,
    );
  }
  if (!ts.isObjectLiteralExpression(node)) return [];
  return node.properties.flatMap((each) =>
    ts.isPropertyAssignment(each)
      ? each.initializer
      : ts.isSpreadAssignment(each)
        ? each.expression
        : [],
  );
}

/** `any`, a type with an index signature, or one that is less exact than what is added. */
function isOpen(
  node: ts.Identifier,
  { writes }: Assembly,
  checker: ts.TypeChecker,
): boolean {
  const type = checker.getTypeAtLocation(node);
  return (
    (type.flags & ts.TypeFlags.Any) !== 0 ||
    checker.getIndexInfosOfType(type).length > 0 ||
    (writes.length > 0 && isExtendedType(type, checker))
  );
}

function foldingOf(
  use: ts.Identifier,
  { declaration, literal, start, block, writes }: Assembly,
  reader: KeyReader,
): Folding | undefined {
  const file = start.getSourceFile();
  const { text } = file;
  if (
    commentsIn(text, declaration.name.end, literal.getStart(file)).length > 0 ||
    commentsIn(text, literal.end, start.end).length > 0
  ) {
    return undefined;
  }
  const own = [use, ...writes.map(({ statement }) => statement)];
  if (escapesFile(declaration, block, own)) return undefined;
  // Only a type that is less exact than the literal.
  if (writes.length === 0) return { declaration, literal, start, members: [] };
  const at = block.statements.indexOf(start) + 1;
  const next = block.statements.slice(at, at + writes.length);
  const members = writes.flatMap((write, nth) => {
    const isNext = write.statement === next[nth];
    return (isNext ? memberOf(write, file, reader) : undefined) ?? [];
  });
  const last = members.at(-1);
  const keys = [...keysOf(literal), ...members.map(({ key }) => key)];
  const isPlain =
    last !== undefined &&
    members.length === writes.length &&
    start.declarationList.declarations.length === 1 &&
    new Set(keys).size === keys.length &&
    !keys.includes("__proto__") &&
    commentsIn(text, literal.getStart(file), literal.end).length === 0 &&
    literal.properties.every(isPlainProperty) &&
    [start, ...next].every((each) => ownsItsLine(each, file)) &&
    isFirstSeenAfter(last.statement, declaration, members, block);
  return isPlain ? { declaration, literal, start, members } : undefined;
}

/** Only with a known key, and if nothing but code is around the value. */
function memberOf(
  write: Write,
  file: ts.SourceFile,
  { checker, standardNames }: KeyReader,
): FoldedMember | undefined {
  if (write.kind !== "member") return undefined;
  const { statement, left, value } = write;
  const key = ts.isPropertyAccessExpression(left)
    ? left.name.text
    : readKey(left.argumentExpression, checker, standardNames);
  const isBare =
    commentsIn(file.text, statement.getStart(file), value.getStart(file))
      .length === 0 &&
    commentsIn(file.text, value.end, endOfStatement(write, file.text))
      .length === 0;
  const isList =
    ts.isBinaryExpression(value) &&
    value.operatorToken.kind === ts.SyntaxKind.CommaToken;
  return key !== undefined && isBare && !isList
    ? { statement, key, value }
    : undefined;
}

function keysOf(literal: ts.ObjectLiteralExpression): readonly string[] {
  return literal.properties.flatMap(({ name }) =>
    name && "text" in name ? [name.text] : [],
  );
}

function isPlainProperty(property: ts.ObjectLiteralElementLike): boolean {
  return (
    (ts.isPropertyAssignment(property) &&
      !ts.isComputedPropertyName(property.name)) ||
    ts.isShorthandPropertyAssignment(property)
  );
}

function ownsItsLine(statement: ts.Statement, file: ts.SourceFile): boolean {
  const start = statement.getStart(file);
  const line = file.text.lastIndexOf("\n", start - 1) + 1;
  return file.text.slice(line, start).trim() === "";
}

/** Whether nothing but the statements that add to it names the object before it is complete. */
function isFirstSeenAfter(
  last: ts.Statement,
  { name }: ts.VariableDeclaration,
  members: readonly FoldedMember[],
  block: ts.Node,
): boolean {
  let mentions = 0;
  const visit = (node: ts.Node, isInside: boolean): void => {
    if (ts.isIdentifier(node) && node.text === name.getText()) {
      if (node.end <= last.end || isInside) mentions++;
    }
    const isFunction = ts.isFunctionLike(node) || ts.isClassLike(node);
    ts.forEachChild(node, (child) => {
      visit(child, isInside || isFunction);
    });
  };
  ts.forEachChild(block, (child) => {
    visit(child, false);
  });
  // Its declaration, and each statement once.
  return mentions === 1 + members.length;
}

/** Without a semicolon on the next line, which belongs to the following statement. */
export function endOfStatement(
  { statement, value }: Pick<FoldedMember, "statement" | "value">,
  text: string,
): number {
  const isNextLine = text.slice(value.end, statement.end).includes("\n");
  return isNextLine ? value.end : statement.end;
}
