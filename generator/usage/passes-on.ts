// Whether a function hands on the event's name unchanged and all its properties, whatever else it does with them.
import { ts } from "ts-morph";
import type { Positions } from "../sdk/sdk-names.js";
import { functionBehind } from "./function-behind.js";
import { isAssignment, unwrap } from "./syntax.js";

/** Whether a function of the project that gets both does so, too. */
export type IsPassing = (
  callee: ts.Expression,
  positions: Positions,
) => boolean;

/**
 * `client.capture({ event: name, properties: { ...properties, source } })`,
 * `send(name, properties)` beside a look at the properties, or after a wait.
 * Not with another name, nor with some of the properties.
 */
export function passesOn(
  made: ts.FunctionLikeDeclaration,
  positions: Positions,
  checker: ts.TypeChecker,
  isPassing: IsPassing,
): boolean {
  const name = nameOf(made.parameters[positions.name]);
  const properties = nameOf(made.parameters[positions.properties]);
  const { body } = made;
  if (
    name === undefined ||
    properties === undefined ||
    body === undefined ||
    made.asteriskToken ||
    made.parameters[positions.name]?.initializer ||
    isAssigned(name, body)
  ) {
    return false;
  }
  const isName = (node: ts.Expression) => isOneOf(node, new Set([name]));
  const copies = copiesIn(body, properties);
  const isAll = (node: ts.Expression) => isWhole(node, copies);
  return some(body, (node) => {
    if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return false;
    const given = node.arguments ?? [];
    const isOwn = functionBehind(node.expression, checker).made !== undefined;
    const first = given.findIndex(isName);
    const second = given.findIndex(isAll);
    if (first >= 0 && second >= 0) {
      return (
        !isOwn ||
        isPassing(node.expression, { name: first, properties: second })
      );
    }
    return (
      !isOwn && given.some((each) => holds(each, isName) && holds(each, isAll))
    );
  });
}

function nameOf(
  parameter: ts.ParameterDeclaration | undefined,
): string | undefined {
  return parameter &&
    !parameter.dotDotDotToken &&
    ts.isIdentifier(parameter.name)
    ? parameter.name.text
    : undefined;
}

function some(node: ts.Node, test: (node: ts.Node) => boolean): boolean {
  return (
    test(node) ||
    ts.forEachChild(node, (child) => some(child, test) || undefined) === true
  );
}

function isAssigned(name: string, body: ts.Node): boolean {
  return some(
    body,
    (node) =>
      (isAssignment(node) && isOneOf(node.left, new Set([name]))) ||
      (ts.isVariableDeclaration(node) && node.name.getText() === name),
  );
}

/** The properties, and variables that begin with all of them. */
function copiesIn(body: ts.Node, properties: string): ReadonlySet<string> {
  const copies = new Set([properties]);
  some(body, (node) => {
    if (
      ts.isVariableDeclaration(node) &&
      ts.isIdentifier(node.name) &&
      node.initializer &&
      isWhole(node.initializer, copies)
    ) {
      copies.add(node.name.text);
    }
    return false;
  });
  return copies;
}

function isOneOf(node: ts.Expression, names: ReadonlySet<string>): boolean {
  const inner = unwrap(node);
  return ts.isIdentifier(inner) && names.has(inner.text);
}

/** `properties`, `properties ?? {}`, `{ ...properties, source }` */
function isWhole(node: ts.Expression, names: ReadonlySet<string>): boolean {
  const inner = unwrap(node);
  if (ts.isBinaryExpression(inner)) {
    const { kind } = inner.operatorToken;
    const isDefault =
      kind === ts.SyntaxKind.QuestionQuestionToken ||
      kind === ts.SyntaxKind.BarBarToken;
    return isDefault && isWhole(inner.left, names);
  }
  return ts.isObjectLiteralExpression(inner)
    ? inner.properties.some(
        (part) =>
          ts.isSpreadAssignment(part) && isWhole(part.expression, names),
      )
    : isOneOf(inner, names);
}

/** Among the members of an object, or of the objects in it. */
function holds(
  node: ts.Expression,
  test: (node: ts.Expression) => boolean,
): boolean {
  const inner = unwrap(node);
  if (test(inner)) return true;
  return (
    ts.isObjectLiteralExpression(inner) &&
    inner.properties.some((part) =>
      ts.isShorthandPropertyAssignment(part)
        ? test(part.name)
        : ts.isPropertyAssignment(part) && holds(part.initializer, test),
    )
  );
}
