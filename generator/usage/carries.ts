// Whether a value, a type or a function may have a builder in it. By syntax alone, and never too few.
import { ts } from "ts-morph";
import type { Known } from "./carried.js";
import { wrapperAround } from "./find-wrappers.js";
import { moduleOf, unwrap } from "./syntax.js";

/** Whether a value or type may have a builder in it. */
export function carries(node: ts.Node, known: Known): boolean {
  const { carriedBy, locals, plain } = known;
  if (ts.isIdentifier(node)) return locals.has(node.text);
  if (ts.isJsxOpeningLikeElement(node) || ts.isJsxFragment(node)) {
    return false;
  }
  if (ts.isJsxElement(node)) return false;
  if (ts.isFunctionLike(node) && "body" in node && node.body) {
    return functionCarries(node, known);
  }
  if (ts.isCallExpression(node)) {
    if (isTaintedModule(node, known)) return true;
    const callee = unwrap(node.expression);
    if (ts.isIdentifier(callee) && plain.has(callee.text)) return false;
    return (
      carries(node.expression, known) ||
      node.arguments.some((each) => carries(each, known))
    );
  }
  if (ts.isPropertyAccessExpression(node))
    return carries(node.expression, known);
  if (ts.isPropertyAssignment(node)) return carries(node.initializer, known);
  if (ts.isImportTypeNode(node)) {
    const { argument } = node;
    const carried =
      ts.isLiteralTypeNode(argument) && ts.isStringLiteral(argument.literal)
        ? carriedBy(argument.literal.text)
        : undefined;
    if (carried !== undefined && !carried.isEmpty) return true;
  }
  return (
    ts.forEachChild(node, (child) => carries(child, known) || undefined) ===
    true
  );
}

/** A wrapper; or what it returns, yields, or takes and gives has a builder in it. */
export function functionCarries(
  fn: ts.SignatureDeclaration & { readonly body?: ts.Node | undefined },
  known: Known,
): boolean {
  if (fn.type && carries(fn.type, known)) return true;
  if (fn.parameters.some(({ type }) => type && carries(type, known)))
    return true;
  const { body } = fn;
  if (!body) return false;
  if (!ts.isBlock(body) && carries(body, known)) return true;
  const visit = (node: ts.Node): boolean => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return false;
    if (
      (ts.isReturnStatement(node) || ts.isYieldExpression(node)) &&
      node.expression &&
      carries(node.expression, known)
    ) {
      return true;
    }
    if (
      ts.isCallExpression(node) &&
      carries(node.expression, known) &&
      wrapperAround(node) === fn
    ) {
      return true;
    }
    return ts.forEachChild(node, (child) => visit(child) || undefined) === true;
  };
  return visit(body);
}

function isTaintedModule(call: ts.CallExpression, known: Known): boolean {
  const specifier = moduleOf(call);
  const carried =
    specifier === undefined ? undefined : known.carriedBy(specifier);
  return carried !== undefined && !carried.isEmpty;
}
