// Whether a function of the project's own forwards an event's name and properties to the SDK, and if not, which code is too much.
import { ts } from "ts-morph";
import { vendorOf } from "../calls/sdk-origin.js";
import type { Positions } from "../sdk/sdk-names.js";
import { functionBehind } from "./function-behind.js";
import { passesOn } from "./passes-on.js";
import { isAssignment, memberOf, unwrap } from "./syntax.js";
import { typescriptTree } from "./typescript-tree.js";

/** `unknown` if the function cannot be read: declared only, made by a call, a parameter. */
export type Forwarding =
  | { readonly kind: "forwards"; readonly made: ts.FunctionLikeDeclaration }
  | {
      readonly kind: "does-more";
      readonly made: ts.FunctionLikeDeclaration;
      /** A statement, a parameter or an expression of the function, or of one that it calls. */
      readonly excess: ts.Node;
      /** Whether the name and all properties still arrive somewhere: then a builder call may replace one whose data it does not change. */
      readonly passes: boolean;
    }
  | { readonly kind: "unknown"; readonly declaration?: ts.Declaration };

const maxSteps = 5;

/**
 * A builder call may replace a call of the function only if the SDK gets what
 * the builder checked, and nothing else sees the difference: a copy, strings
 * for dates, `{}` for nothing. So the properties go into one call, before
 * anything is awaited, and nowhere else. Code that does not look at them may
 * stand beside it.
 */
export function forwarding(
  callee: ts.Expression,
  checker: ts.TypeChecker,
  positions: Positions = { name: 0, properties: 1 },
  steps = maxSteps,
): Forwarding {
  const { made, declaration } = functionBehind(callee, checker);
  if (made?.body === undefined) {
    return { kind: "unknown", ...(declaration && { declaration }) };
  }
  const isPassing = (inner: ts.Expression, at: Positions) => {
    const found = steps > 0 && forwarding(inner, checker, at, steps - 1);
    return (
      found !== false &&
      (found.kind === "forwards" ||
        (found.kind === "does-more" && found.passes))
    );
  };
  const tooMuch = (excess: ts.Node): Forwarding => ({
    kind: "does-more",
    made,
    excess,
    passes: passesOn(made, positions, checker, isPassing),
  });
  const name = made.parameters[positions.name];
  const properties = made.parameters[positions.properties];
  if (made.asteriskToken) return tooMuch(made.asteriskToken);
  if (!isPlain(name) || name.initializer) return tooMuch(name ?? made);
  if (!isPlain(properties) || !isAbsentOrEmpty(properties.initializer)) {
    return tooMuch(properties ?? made);
  }
  const { calls, uses, others } = readBody(
    made.body,
    name.name.text,
    properties.name.text,
  );
  const next = calls.map((call) => ({
    call,
    result: forwardingOfCall(call, checker, steps),
  }));
  const sure = next.filter(({ result }) => result.kind === "forwards");
  const chosen = sure.find(({ call }) => isOfDfinery(call, checker)) ?? sure[0];
  if (chosen === undefined) {
    const results = next.map(({ result }) => result);
    const other =
      results.find(({ kind }) => kind === "does-more") ?? results[0];
    if (other?.kind === "does-more") return { ...tooMuch(other.excess) };
    if (other?.kind === "unknown") return other;
    return tooMuch(statementOf(uses[0] ?? made.body, made));
  }
  const { call } = chosen;
  const excess = [
    ...uses.filter((use) => use.pos < call.pos || use.end > call.end),
    ...others.filter((each) => !isWaiting(each) || each.end <= call.getStart()),
  ].sort((a, b) => a.pos - b.pos)[0];
  return excess === undefined
    ? { kind: "forwards", made }
    : tooMuch(statementOf(excess, made));
}

interface Body {
  /** Calls that get both parameters and nothing else, and run at once. */
  readonly calls: readonly ts.CallExpression[];
  /** Where the properties are named. */
  readonly uses: readonly ts.Node[];
  /** Changes of the name, `arguments`, and what waits. */
  readonly others: readonly ts.Node[];
}

function readBody(
  body: ts.ConciseBody,
  name: string,
  properties: string,
): Body {
  const calls: ts.CallExpression[] = [];
  const uses: ts.Node[] = [];
  const others: ts.Node[] = [];
  const visit = (node: ts.Node, isLater: boolean): void => {
    if (ts.isCallExpression(node) && !isLater) {
      const [first, second, third] = argumentsOf(node);
      const isForwarding =
        first &&
        second &&
        !third &&
        isNamed(first, name) &&
        isSame(second, properties);
      if (isForwarding) calls.push(node);
    }
    if (ts.isIdentifier(node) && !isMemberName(node)) {
      if (node.text === properties) uses.push(node);
      const isChanged = node.text === name && isTarget(node);
      if (isChanged || node.text === "arguments") others.push(node);
    }
    if (isWaiting(node) && !isLater) others.push(node);
    const isFunction = ts.isFunctionLike(node) || ts.isClassLike(node);
    ts.forEachChild(node, (child) => {
      visit(child, isLater || isFunction);
    });
  };
  visit(body, false);
  return { calls, uses, others };
}

function isWaiting(node: ts.Node): boolean {
  return (
    ts.isAwaitExpression(node) ||
    ts.isYieldExpression(node) ||
    (ts.isForOfStatement(node) && node.awaitModifier !== undefined)
  );
}

function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node)
  );
}

/** Assigned, or declared a second time. */
function isTarget(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (isAssignment(parent) && parent.left === node) ||
    ts.isPrefixUnaryExpression(parent) ||
    ts.isPostfixUnaryExpression(parent) ||
    ((ts.isVariableDeclaration(parent) ||
      ts.isBindingElement(parent) ||
      ts.isParameter(parent)) &&
      parent.name === node)
  );
}

/** The statement around a node, or the body of an arrow function. */
function statementOf(node: ts.Node, made: ts.Node): ts.Node {
  let at = node;
  while (
    at.parent !== made &&
    !(ts.isStatement(at) && !ts.isBlock(at)) &&
    !ts.isSourceFile(at.parent)
  ) {
    at = at.parent;
  }
  return at;
}

function isSnippet(call: ts.CallExpression): boolean {
  return /(?:^|\.)dfinery$/.test(
    unwrap(call.expression).getText().replace(/\s+/g, ""),
  );
}

/** Without the method of the snippet. */
function argumentsOf(call: ts.CallExpression): readonly ts.Expression[] {
  return isSnippet(call) ? call.arguments.slice(1) : call.arguments;
}

function isOfDfinery(
  call: ts.CallExpression,
  checker: ts.TypeChecker,
): boolean {
  const owner = memberOf(unwrap(call.expression))?.owner;
  return (
    isSnippet(call) ||
    (owner !== undefined &&
      vendorOf(owner, typescriptTree(checker)) === "dfinery")
  );
}

/** The SDK's own method is declared only. */
function forwardingOfCall(
  call: ts.CallExpression,
  checker: ts.TypeChecker,
  steps: number,
): Forwarding | { readonly kind: "forwards" } {
  if (isSnippet(call)) {
    const [method] = call.arguments;
    const isSend =
      method && ts.isStringLiteralLike(method) && method.text === "logEvent";
    return isSend ? { kind: "forwards" } : { kind: "unknown" };
  }
  const next: Forwarding =
    steps > 0
      ? forwarding(call.expression, checker, undefined, steps - 1)
      : { kind: "unknown" };
  const member = memberOf(unwrap(call.expression));
  const isSdk =
    next.kind === "unknown" &&
    member?.name === "logEvent" &&
    vendorOf(member.owner, typescriptTree(checker)) !== "other";
  return isSdk ? { kind: "forwards" } : next;
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
