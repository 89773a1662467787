// Escape analysis: whether the type of a variable reaches other files, through an export, a returned value or
// an array that contains it.
import { ts } from "ts-morph";
import { isReadOnly } from "../usage/initial-literal.js";
import { isAssignment, unwrap } from "../usage/syntax.js";

/**
 * Only `known` locations, and calls whose value is unused, may name it.
 * Everything else could pass its type on, and only this file is known to
 * compile then. `known` are the locations that other checks handle: its uses
 * in raw calls, and the statements that add properties to it.
 */
export function escapesFile(
  { name }: ts.VariableDeclaration,
  block: ts.Node,
  known: readonly ts.Node[],
): boolean {
  const text = name.getText();
  const isKnown = (node: ts.Node) =>
    known.some((each) => each.pos <= node.pos && node.end <= each.end);
  const isSeen = (node: ts.Node): boolean =>
    (ts.isIdentifier(node) &&
      node !== name &&
      node.text === text &&
      !isKnown(node) &&
      !isOnlyGiven(node)) ||
    ts.forEachChild(node, (child) => isSeen(child) || undefined) === true;
  return isExported(name) || isSeen(block);
}

function isExported(name: ts.Node): boolean {
  const statement = ts.findAncestor(name, ts.isVariableStatement);
  return (
    statement?.modifiers?.some(
      ({ kind }) => kind === ts.SyntaxKind.ExportKeyword,
    ) === true
  );
}

/** `console.log(given.kind)`, `other.logEvent("…", given)`, `check(given);` */
function isOnlyGiven(node: ts.Node): boolean {
  for (let at = node; !ts.isStatement(at); at = at.parent) {
    const { parent } = at;
    if (ts.isFunctionLike(at) || ts.isClassLike(at) || isAssignment(at)) {
      return false;
    }
    const isArgument =
      ts.isCallExpression(parent) &&
      parent.arguments.some((each) => each === at);
    if (!isArgument) continue;
    if (isReadOnly(parent)) return true;
    if (isValueUnused(parent) && !isAdding(parent)) return true;
  }
  return false;
}

/** The compiler infers the type of an array from what is put into it. */
function isAdding({ expression }: ts.CallExpression): boolean {
  return /\b(?:push|unshift|splice|fill)$/.test(unwrap(expression).getText());
}

/** Whether the value of a call is unused. */
export function isValueUnused(call: ts.CallExpression): boolean {
  let outer: ts.Expression = call;
  while (
    ts.isParenthesizedExpression(outer.parent) ||
    ts.isAwaitExpression(outer.parent)
  ) {
    outer = outer.parent;
  }
  return (
    ts.isExpressionStatement(outer.parent) || ts.isVoidExpression(outer.parent)
  );
}
