// Small questions about syntax that several stages ask.
import { ts } from "ts-morph";

/** Without parentheses, `as`, `satisfies`, `<T>x` and `!`. */
export function unwrap(node: ts.Expression): ts.Expression {
  let at = node;
  while (isWrapper(at)) at = at.expression;
  return at;
}

/** The expression together with the parentheses and assertions around it. */
export function wrapped(node: ts.Expression): ts.Expression {
  let at = node;
  for (
    let { parent } = node as { readonly parent: ts.Node };
    isWrapper(parent);
    { parent } = parent
  ) {
    at = parent;
  }
  return at;
}

type Wrapper =
  | ts.ParenthesizedExpression
  | ts.AsExpression
  | ts.SatisfiesExpression
  | ts.TypeAssertion
  | ts.NonNullExpression;

function isWrapper(node: ts.Node): node is Wrapper {
  return (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isTypeAssertionExpression(node) ||
    ts.isNonNullExpression(node)
  );
}

/** `a = b`, `a += b`, `a ??= b` */
export function isAssignment(node: ts.Node): node is ts.BinaryExpression {
  return (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
    node.operatorToken.kind <= ts.SyntaxKind.LastAssignment
  );
}

/** `a.b` and `a["b"]` */
export function memberOf(
  node: ts.Node,
): { readonly owner: ts.Expression; readonly name: string } | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    return { owner: node.expression, name: node.name.text };
  }
  if (
    ts.isElementAccessExpression(node) &&
    ts.isStringLiteralLike(node.argumentExpression)
  ) {
    return { owner: node.expression, name: node.argumentExpression.text };
  }
  return undefined;
}

/** The module of `require("…")` and `import("…")`. */
export function moduleOf(call: ts.CallExpression): string | undefined {
  const isRequire =
    ts.isIdentifier(call.expression) && call.expression.text === "require";
  if (!isRequire && call.expression.kind !== ts.SyntaxKind.ImportKeyword) {
    return undefined;
  }
  const [first] = call.arguments;
  return first && ts.isStringLiteralLike(first) ? first.text : undefined;
}

/** The symbol behind imports and re-exports. */
export function targetOf(
  symbol: ts.Symbol | undefined,
  checker: ts.TypeChecker,
): ts.Symbol | undefined {
  return symbol && symbol.flags & ts.SymbolFlags.Alias
    ? checker.getAliasedSymbol(symbol)
    : symbol;
}

/** The variable declaration that a binding such as `{ a }` takes apart. */
export function takenApart(
  element: ts.BindingElement,
): ts.VariableDeclaration | ts.ParameterDeclaration {
  const { parent } = element.parent;
  return ts.isBindingElement(parent) ? takenApart(parent) : parent;
}
