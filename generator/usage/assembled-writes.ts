// Who else touches an object between its literal and a call: nobody but statements that put properties into it one by one.
import { ts } from "ts-morph";
import { isReadOnly } from "./initial-literal.js";
import { isAssignment, unwrap, wrapped } from "./syntax.js";

/** A statement of its own that puts something into the object. */
export type Write =
  /** `given.kind = value`, `given[key] = value` */
  | {
      readonly kind: "member";
      readonly statement: ts.Statement;
      readonly left: ts.PropertyAccessExpression | ts.ElementAccessExpression;
      readonly value: ts.Expression;
    }
  /** `Object.assign(given, …)` */
  | {
      readonly kind: "assign";
      readonly statement: ts.Statement;
      readonly sources: readonly ts.Expression[];
    };

/**
 * The writes to what `declaration` declares; `undefined` where anything else may change it before `use` reads it:
 * it is passed on, has a second name, or is changed by a function or within an expression.
 */
export function writesTo(
  declaration: ts.VariableDeclaration,
  use: ts.Identifier,
  block: ts.Node,
  checker: ts.TypeChecker,
): readonly Write[] | undefined {
  const writes: Write[] = [];
  const home = functionAround(declaration);
  const symbol = checker.getSymbolAtLocation(declaration.name);
  const isKept = ts.isArrayLiteralExpression(wrapped(use).parent);
  const unclear: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isIdentifier(node) &&
      node !== use &&
      node !== declaration.name &&
      isReference(node, use.text) &&
      symbolOf(node, checker) === symbol
    ) {
      const effect = effectOf(node);
      const isInside = functionAround(node) === home;
      if (typeof effect === "object" && isInside) writes.push(effect);
      // What comes later matters where a function may run before, or an array keeps the object.
      if (effect !== "none") {
        const isLater = isInside && node.pos > use.end;
        if (isLater ? isKept : typeof effect !== "object" || !isInside) {
          unclear.push(node);
        }
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(block);
  return unclear.length === 0 ? writes : undefined;
}

/** The function, or the module, that a node runs in. */
export function functionAround(node: ts.Node): ts.Node {
  return (
    ts.findAncestor(
      node.parent,
      (each) =>
        ts.isFunctionLike(each) || ts.isClassStaticBlockDeclaration(each),
    ) ?? node.getSourceFile()
  );
}

/** Not the name of a member: `a.given`, `{ given: 1 }`. */
function isReference(node: ts.Identifier, name: string): boolean {
  const { parent } = node;
  return (
    node.text === name &&
    !(ts.isPropertyAccessExpression(parent) && parent.name === node) &&
    !(ts.isPropertyAssignment(parent) && parent.name === node)
  );
}

function symbolOf(
  node: ts.Identifier,
  checker: ts.TypeChecker,
): ts.Symbol | undefined {
  return ts.isShorthandPropertyAssignment(node.parent)
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(node);
}

/** What a mention of the object does to it: adds something, nothing, or something unknown. */
function effectOf(node: ts.Identifier): Write | "none" | "unknown" {
  const value = wrapped(node);
  const { parent } = value;
  if (
    (ts.isPropertyAccessExpression(parent) ||
      ts.isElementAccessExpression(parent)) &&
    parent.expression === value
  ) {
    return effectOfMember(parent);
  }
  if (ts.isCallExpression(parent)) return effectOfCall(parent, value);
  return ts.isSpreadAssignment(parent) || ts.isTypeQueryNode(parent)
    ? "none"
    : "unknown";
}

function effectOfMember(
  member: ts.PropertyAccessExpression | ts.ElementAccessExpression,
): Write | "none" | "unknown" {
  const outer = wrapped(member);
  const { parent } = outer;
  if (ts.isBinaryExpression(parent) && parent.left === outer) {
    if (parent.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
      const statement = statementOf(parent);
      return statement
        ? { kind: "member", statement, left: member, value: parent.right }
        : "unknown";
    }
    return isAssignment(parent) ? "unknown" : "none";
  }
  // An array or an object in it may change by a member of its own; `delete` and `++` change the object.
  const isHeld =
    ts.isPropertyAccessExpression(parent) ||
    ts.isElementAccessExpression(parent) ||
    ts.isDeleteExpression(parent) ||
    ts.isPrefixUnaryExpression(parent) ||
    ts.isPostfixUnaryExpression(parent) ||
    (ts.isCallExpression(parent) && parent.expression === outer);
  return isHeld ? "unknown" : "none";
}

function effectOfCall(
  call: ts.CallExpression,
  value: ts.Expression,
): Write | "none" | "unknown" {
  if (isReadOnly(call)) return "none";
  if (unwrap(call.expression).getText() !== "Object.assign") return "unknown";
  const [target, ...sources] = call.arguments;
  if (target !== value) return "none";
  const statement = statementOf(call);
  return statement && !sources.some(ts.isSpreadElement)
    ? { kind: "assign", statement, sources }
    : "unknown";
}

/** The statement that an expression is all of. */
function statementOf(node: ts.Expression): ts.Statement | undefined {
  const { parent } = wrapped(node);
  return ts.isExpressionStatement(parent) ? parent : undefined;
}
