// Whether a function of the project's own only hands an event's name and properties on, itself or through others that do the same.
import { ts } from "ts-morph";
import { memberOf, targetOf, unwrap } from "../usage/syntax.js";

/** `unknown` where the function is not to be read: declared only, made by a call, a parameter. */
export type Forwarding = "forwards" | "does-more" | "unknown";

const maxSteps = 5;

/**
 * Only then does the SDK get what the builder has checked. A copy of the
 * properties, with texts for dates, and `{}` for nothing, makes no difference.
 */
export function forwarding(
  callee: ts.Expression,
  checker: ts.TypeChecker,
  steps = maxSteps,
): Forwarding {
  const made = functionBehind(callee, checker);
  if (made?.body === undefined) return "unknown";
  const [name, properties, more] = made.parameters;
  const call = onlyCallOf(made.body);
  if (
    !isPlain(name) ||
    name.initializer !== undefined ||
    !isPlain(properties) ||
    !isAbsentOrEmpty(properties.initializer) ||
    more !== undefined ||
    made.asteriskToken !== undefined ||
    call === undefined
  ) {
    return "does-more";
  }
  const isSnippet = /(?:^|\.)dfinery$/.test(
    unwrap(call.expression).getText().replace(/\s+/g, ""),
  );
  const given = isSnippet ? call.arguments.slice(1) : call.arguments;
  const [first, second, third] = given;
  if (
    first === undefined ||
    second === undefined ||
    third !== undefined ||
    !isNamed(first, name.name.text) ||
    !isSame(second, properties.name.text)
  ) {
    return "does-more";
  }
  if (isSnippet) {
    const [method] = call.arguments;
    return method &&
      ts.isStringLiteralLike(method) &&
      method.text === "logEvent"
      ? "forwards"
      : "does-more";
  }
  const next =
    steps > 0 ? forwarding(call.expression, checker, steps - 1) : "unknown";
  // The SDK's own method is declared only.
  return next === "unknown" &&
    memberOf(unwrap(call.expression))?.name === "logEvent"
    ? "forwards"
    : next;
}

type PlainParameter = ts.ParameterDeclaration & {
  readonly name: ts.Identifier;
};

function isPlain(
  parameter: ts.ParameterDeclaration | undefined,
): parameter is PlainParameter {
  return (
    parameter !== undefined &&
    parameter.dotDotDotToken === undefined &&
    ts.isIdentifier(parameter.name)
  );
}

function isAbsentOrEmpty(node: ts.Expression | undefined): boolean {
  return node === undefined || isEmpty(node);
}

function isEmpty(node: ts.Expression): boolean {
  const inner = unwrap(node);
  return ts.isObjectLiteralExpression(inner) && inner.properties.length === 0;
}

function isNamed(node: ts.Expression, name: string): boolean {
  const inner = unwrap(node);
  return ts.isIdentifier(inner) && inner.text === name;
}

/** `properties`, `{ ...properties }`, `properties ?? {}` */
function isSame(node: ts.Expression, name: string): boolean {
  const inner = unwrap(node);
  if (
    ts.isBinaryExpression(inner) &&
    (inner.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken ||
      inner.operatorToken.kind === ts.SyntaxKind.BarBarToken)
  ) {
    return isSame(inner.left, name) && isEmpty(inner.right);
  }
  if (ts.isObjectLiteralExpression(inner)) {
    const [part, ...others] = inner.properties;
    return (
      part !== undefined &&
      others.length === 0 &&
      ts.isSpreadAssignment(part) &&
      isSame(part.expression, name)
    );
  }
  return isNamed(inner, name);
}

/** The call that is all that a body does, with `return`, `await` and `void` or without. */
function onlyCallOf(body: ts.ConciseBody): ts.CallExpression | undefined {
  if (!ts.isBlock(body)) return callIn(body);
  const [statement, ...others] = body.statements.filter(
    (each) => !isDirective(each),
  );
  const isOne =
    statement !== undefined &&
    others.length === 0 &&
    (ts.isReturnStatement(statement) || ts.isExpressionStatement(statement));
  return isOne && statement.expression
    ? callIn(statement.expression)
    : undefined;
}

function callIn(node: ts.Expression): ts.CallExpression | undefined {
  const inner = unwrap(node);
  if (ts.isCallExpression(inner)) return inner;
  return ts.isAwaitExpression(inner) || ts.isVoidExpression(inner)
    ? callIn(inner.expression)
    : undefined;
}

/** `"use strict"` */
function isDirective(node: ts.Statement): boolean {
  return (
    ts.isExpressionStatement(node) && ts.isStringLiteralLike(node.expression)
  );
}

/** The function that an expression names, also through `{ track }` and `const send = track`. */
function functionBehind(
  callee: ts.Expression,
  checker: ts.TypeChecker,
  steps = maxSteps,
): ts.FunctionLikeDeclaration | undefined {
  const node = unwrap(callee);
  const member = ts.isPropertyAccessExpression(node) ? node.name : node;
  const named = declarationOf(checker.getSymbolAtLocation(member), checker);
  const declaration =
    named && ts.isShorthandPropertyAssignment(named)
      ? declarationOf(checker.getShorthandAssignmentValueSymbol(named), checker)
      : named;
  if (declaration === undefined) return undefined;
  if (
    ts.isFunctionDeclaration(declaration) ||
    ts.isMethodDeclaration(declaration)
  ) {
    return declaration;
  }
  const isValue =
    ts.isVariableDeclaration(declaration) ||
    ts.isPropertyAssignment(declaration);
  if (!isValue || declaration.initializer === undefined) return undefined;
  const value = unwrap(declaration.initializer);
  if (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) return value;
  const isName = ts.isIdentifier(value) || ts.isPropertyAccessExpression(value);
  return isName && steps > 0
    ? functionBehind(value, checker, steps - 1)
    : undefined;
}

/** Nothing for what packages bring. */
function declarationOf(
  symbol: ts.Symbol | undefined,
  checker: ts.TypeChecker,
): ts.Declaration | undefined {
  const declaration = targetOf(symbol, checker)?.valueDeclaration;
  const isOwn = declaration
    ?.getSourceFile()
    .fileName.includes("/node_modules/");
  return isOwn === false ? declaration : undefined;
}
