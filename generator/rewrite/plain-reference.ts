// Expressions that can be written twice, or left out, without anybody noticing.
import { ts } from "ts-morph";

/** Names and members of names: `this.sdk`, `window?.Dfinery`. */
export function isPlainReference(node: ts.Expression): boolean {
  if (ts.isIdentifier(node) || node.kind === ts.SyntaxKind.ThisKeyword) {
    return true;
  }
  return (
    (ts.isPropertyAccessExpression(node) ||
      ts.isNonNullExpression(node) ||
      ts.isParenthesizedExpression(node) ||
      ts.isAsExpression(node)) &&
    isPlainReference(node.expression)
  );
}

/** The name that such an expression begins with. */
export function rootOf(node: ts.Expression): ts.Expression {
  return ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node)
    ? rootOf(node.expression)
    : node;
}
