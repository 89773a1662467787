// Statements that put properties into an object right after its literal become the literal's own: then types check them.
import { ts } from "ts-morph";
import { assemblyOf, type Assembly } from "../usage/assembled-object.js";
import { isExtendedType } from "../usage/initial-literal.js";
import { unwrap } from "../usage/syntax.js";
import type { Write } from "../usage/assembled-writes.js";
import { readKey } from "../usage/read-key.js";
import { commentsIn } from "./comments-between.js";
import type { KeyReader } from "./computed-keys.js";
import { escapesFile } from "./escapes-file.js";

/** An object whose properties can all stand in its literal. */
export interface Folding {
  readonly declaration: ts.VariableDeclaration;
  readonly literal: ts.ObjectLiteralExpression;
  /** Of the declaration. */
  readonly start: ts.VariableStatement;
  readonly members: readonly FoldedMember[];
}

export interface FoldedMember {
  readonly statement: ts.Statement;
  readonly key: string;
  readonly value: ts.Expression;
}

/**
 * What has to be folded so that the types of an expression tell what it holds;
 * `undefined` where some of it cannot be: the order of what happens, comments,
 * and what others see of the object have to stay.
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
    // The type of any other one tells of all that is in it.
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

/** The expressions whose objects an expression hands on as they are. */
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

/** `any`, a type that any key fits, or one that says less than what is put in. */
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
  // Nothing but a type that says less than the literal.
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

/** Only with a key that is known, and nothing but code around the value. */
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

/** Whether nothing names the object before it is whole, but for the statements that put something into it. */
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

/** Without a semicolon in the next line, which is for what comes there. */
export function endOfStatement(
  { statement, value }: Pick<FoldedMember, "statement" | "value">,
  text: string,
): number {
  const isNextLine = text.slice(value.end, statement.end).includes("\n");
  return isNextLine ? value.end : statement.end;
}
