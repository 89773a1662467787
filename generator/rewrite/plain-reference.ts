// Expressions that can be repeated or removed without an observable effect.
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

/**
 * Whether reading such an expression runs a getter, which may have side
 * effects or return another value each time.
 */
export function hasGetter(
  node: ts.Expression,
  checker: ts.TypeChecker,
): boolean {
  if (
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node)
  ) {
    const name = ts.isPropertyAccessExpression(node)
      ? node.name
      : node.argumentExpression;
    const symbol = checker.getSymbolAtLocation(name);
    return (
      (symbol !== undefined &&
        (symbol.flags & ts.SymbolFlags.GetAccessor) !== 0) ||
      hasGetter(node.expression, checker)
    );
  }
  return (
    (ts.isNonNullExpression(node) ||
      ts.isParenthesizedExpression(node) ||
      ts.isAsExpression(node)) &&
    hasGetter(node.expression, checker)
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
