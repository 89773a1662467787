// Calls of the snippet and of the project's own functions: `logEvent` reaches those through an adapter.
import { ts } from "ts-morph";
import type { RawCall } from "../usage/find-raw-calls.js";
import { memberOf, targetOf, unwrap, wrapped } from "../usage/syntax.js";
import type { Sender } from "./decide-call.js";
import { isPlainReference, rootOf } from "./plain-reference.js";

type Reason = { readonly reason: string };

/** The adapter stands at the top of the module, so that what it calls must be visible there. */
export function decideAdapter(
  raw: RawCall,
  checker: ts.TypeChecker,
): Sender | Reason {
  const { call, form, nameArgument } = raw;
  const callee = call.expression;
  const shown = `\`${raw.callee}\``;
  const isChain = (call.flags & ts.NodeFlags.OptionalChain) !== 0;
  if (isChain) return { reason: "a `?.` may keep it from being called" };
  const root = rootOf(callee);
  if (!isPlainReference(callee) || !ts.isIdentifier(root)) {
    return { reason: `${shown} is not to be had at the top of the file` };
  }
  const symbol = checker.getSymbolAtLocation(root);
  const isLocal = symbol?.declarations?.some(
    (each) => each.getSourceFile() === call.getSourceFile() && !isTop(each),
  );
  if (isLocal === true) {
    return { reason: `${shown} is not to be had at the top of the file` };
  }
  if (form === "snippet") {
    const [first] = call.arguments;
    return first === undefined
      ? { reason: "it has no arguments" }
      : { kind: "adapter", callee, first };
  }
  if (nameArgument === undefined || call.arguments[0] !== nameArgument) {
    return { reason: "it has arguments before the event's name" };
  }
  return handsOnly(callee, checker)
    ? { kind: "adapter", callee }
    : { reason: `what ${shown} does with the properties cannot be told` };
}

/** Declared at the top of a module, or imported: not in a function, a block, a namespace, a loop's head. */
function isTop(declaration: ts.Node): boolean {
  if (ts.isParameter(declaration)) return false;
  for (
    let at = declaration.parent as ts.Node | undefined;
    at && !ts.isSourceFile(at);
    at = at.parent
  ) {
    const isPart =
      ts.isVariableStatement(at) ||
      ts.isVariableDeclarationList(at) ||
      ts.isVariableDeclaration(at) ||
      ts.isBindingElement(at) ||
      ts.isObjectBindingPattern(at) ||
      ts.isArrayBindingPattern(at) ||
      ts.isImportDeclaration(at) ||
      ts.isImportClause(at) ||
      ts.isNamedImports(at);
    if (!isPart) return false;
  }
  return true;
}

/**
 * Whether a function only hands its second parameter on: as an argument, or
 * spread into a literal. Then it does not matter that it gets a copy with texts
 * for dates, and `{}` for nothing.
 */
function handsOnly(callee: ts.Expression, checker: ts.TypeChecker): boolean {
  return bodyOf(callee, checker)?.handsOnly === true;
}

/** Whether a method `logEvent` of the project's own does more with its properties than to hand them on. */
export function looksAtProperties(
  callee: ts.Expression,
  checker: ts.TypeChecker,
): boolean {
  return bodyOf(callee, checker)?.handsOnly === false;
}

/** Nothing where the function's text is not to be had, as for a package. */
function bodyOf(
  callee: ts.Expression,
  checker: ts.TypeChecker,
): { readonly handsOnly: boolean } | undefined {
  const node = unwrap(callee);
  const symbol = targetOf(
    checker.getSymbolAtLocation(
      ts.isPropertyAccessExpression(node) ? node.name : node,
    ),
    checker,
  );
  const declaration = symbol?.valueDeclaration;
  const made = declaration && functionOf(declaration);
  if (made?.body === undefined) return undefined;
  if (made.getSourceFile().fileName.includes("/node_modules/")) {
    return undefined;
  }
  return { handsOnly: handsOn(made, made.body) };
}

function handsOn(made: ts.FunctionLikeDeclaration, body: ts.Node): boolean {
  const [, parameter, more] = made.parameters;
  if (parameter === undefined) return true;
  if (
    more !== undefined ||
    parameter.initializer !== undefined ||
    parameter.dotDotDotToken !== undefined ||
    !ts.isIdentifier(parameter.name)
  ) {
    return false;
  }
  const name = parameter.name.text;
  let only = true;
  const visit = (at: ts.Node): void => {
    if (
      (ts.isIdentifier(at) && at.text === "arguments") ||
      (ts.isIdentifier(at) && at.text === name && !isHandedOn(at))
    ) {
      only = false;
    }
    ts.forEachChild(at, visit);
  };
  visit(body);
  return only;
}

function functionOf(
  declaration: ts.Declaration,
): ts.FunctionLikeDeclaration | undefined {
  if (
    ts.isFunctionDeclaration(declaration) ||
    ts.isMethodDeclaration(declaration)
  ) {
    return declaration;
  }
  const value =
    (ts.isVariableDeclaration(declaration) ||
      ts.isPropertyAssignment(declaration)) &&
    declaration.initializer
      ? unwrap(declaration.initializer)
      : undefined;
  return value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value))
    ? value
    : undefined;
}

function isHandedOn(node: ts.Identifier): boolean {
  let outer = wrapped(node);
  // `properties ?? {}`
  const { parent } = outer;
  if (
    ts.isBinaryExpression(parent) &&
    parent.left === outer &&
    (parent.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken ||
      parent.operatorToken.kind === ts.SyntaxKind.BarBarToken)
  ) {
    const other = unwrap(parent.right);
    if (!ts.isObjectLiteralExpression(other) || other.properties.length > 0) {
      return false;
    }
    outer = wrapped(parent);
  }
  const around = outer.parent;
  if (ts.isSpreadAssignment(around)) return true;
  if (!ts.isCallExpression(around) || around.expression === outer) {
    return false;
  }
  // Another function of the project's own might look at them; a method called `logEvent` does not.
  const callee = unwrap(around.expression);
  return (
    memberOf(callee)?.name === "logEvent" ||
    /(?:^|\.)dfinery$/.test(callee.getText())
  );
}
