// Whether an argument may be evaluated before the properties instead of after them, as an adapter does, or only in a function that the adapter calls.
import { ts } from "ts-morph";
import { unwrap } from "../usage/syntax.js";
import { writtenNames } from "../usage/written-names.js";
import { hasGetter } from "./plain-reference.js";

/**
 * What an expression does when it is evaluated. `fixed`: nothing, and its value
 * does not depend on what ran before. `quiet`: nothing, but it reads what other
 * code may change. `active`: something that other code may see.
 */
type Effect = "fixed" | "quiet" | "active";

/** Nobody can see in which order two expressions are evaluated if neither does anything, or one is fixed. */
export function mayChangePlaces(
  one: ts.Expression,
  other: ts.Expression,
  checker: ts.TypeChecker,
): boolean {
  const effects = [effectOf(one, checker), effectOf(other, checker)];
  return !effects.includes("active") || effects.includes("fixed");
}

/** Whether an expression may be the body of an arrow function: nothing in it waits, or names the function around it. */
export function mayWait(node: ts.Node): boolean {
  if (
    ts.isAwaitExpression(node) ||
    ts.isYieldExpression(node) ||
    (ts.isIdentifier(node) && node.text === "arguments")
  ) {
    return false;
  }
  return !ts.forEachChild(node, (child) => !mayWait(child) || undefined);
}

function effectOf(given: ts.Expression, checker: ts.TypeChecker): Effect {
  const node = unwrap(given);
  const all = (...parts: readonly ts.Expression[]) =>
    most(parts.map((each) => effectOf(each, checker)));
  if (
    ts.isLiteralExpression(node) ||
    ts.isFunctionExpression(node) ||
    ts.isArrowFunction(node) ||
    [
      ts.SyntaxKind.TrueKeyword,
      ts.SyntaxKind.FalseKeyword,
      ts.SyntaxKind.NullKeyword,
      ts.SyntaxKind.ThisKeyword,
    ].includes(node.kind)
  ) {
    return "fixed";
  }
  if (ts.isIdentifier(node)) return effectOfName(node, checker);
  if (ts.isPropertyAccessExpression(node)) {
    const inner = all(node.expression);
    return inner === "active" || hasGetter(node, checker) ? "active" : "quiet";
  }
  if (ts.isElementAccessExpression(node)) {
    const inner = all(node.expression, node.argumentExpression);
    return inner === "active" || hasGetter(node, checker) ? "active" : "quiet";
  }
  if (ts.isTemplateExpression(node)) {
    const parts = node.templateSpans.map(({ expression }) => expression);
    return parts.every((each) => isPrimitive(each, checker))
      ? all(...parts)
      : "active";
  }
  if (ts.isConditionalExpression(node)) {
    return all(node.condition, node.whenTrue, node.whenFalse);
  }
  if (ts.isBinaryExpression(node)) {
    return isCalculation(node, checker) ? all(node.left, node.right) : "active";
  }
  if (ts.isPrefixUnaryExpression(node)) {
    const isStep =
      node.operator === ts.SyntaxKind.PlusPlusToken ||
      node.operator === ts.SyntaxKind.MinusMinusToken;
    const isSafe =
      node.operator === ts.SyntaxKind.ExclamationToken ||
      isPrimitive(node.operand, checker);
    return !isStep && isSafe ? all(node.operand) : "active";
  }
  if (ts.isTypeOfExpression(node) || ts.isVoidExpression(node)) {
    return all(node.expression);
  }
  if (ts.isArrayLiteralExpression(node)) {
    return node.elements.some(ts.isSpreadElement)
      ? "active"
      : all(...node.elements);
  }
  if (ts.isObjectLiteralExpression(node)) return effectOfObject(node, checker);
  if (ts.isCallExpression(node)) return effectOfCall(node, checker);
  return "active";
}

function most(effects: readonly Effect[]): Effect {
  if (effects.includes("active")) return "active";
  return effects.includes("quiet") ? "quiet" : "fixed";
}

/** A `const`, and a variable or a parameter of this file that nothing assigns, hold the same value all the time. */
function effectOfName(node: ts.Identifier, checker: ts.TypeChecker): Effect {
  if (node.text === "undefined") return "fixed";
  const parent = node.parent as ts.Node | undefined;
  const symbol =
    parent && ts.isShorthandPropertyAssignment(parent)
      ? checker.getShorthandAssignmentValueSymbol(parent)
      : checker.getSymbolAtLocation(node);
  const declaration = symbol?.valueDeclaration;
  if (declaration === undefined) return "quiet";
  const isConstant =
    (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  const file = node.getSourceFile();
  const isUnassigned =
    (ts.isParameter(declaration) ||
      ts.isBindingElement(declaration) ||
      ts.isVariableDeclaration(declaration)) &&
    (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Ambient) ===
      0 &&
    ts.isExternalModule(file) &&
    declaration.getSourceFile() === file &&
    !writtenNames(file).variables.has(node.text);
  return isConstant || isUnassigned ? "fixed" : "quiet";
}

function effectOfObject(
  node: ts.ObjectLiteralExpression,
  checker: ts.TypeChecker,
): Effect {
  return most(
    node.properties.map((part): Effect => {
      if (ts.isMethodDeclaration(part) || ts.isAccessor(part)) return "active";
      if (ts.isSpreadAssignment(part)) {
        return effectOfSpread(part.expression, checker);
      }
      if (ts.isShorthandPropertyAssignment(part)) {
        return effectOfName(part.name, checker);
      }
      const { name } = part;
      const key = ts.isComputedPropertyName(name)
        ? isPrimitive(name.expression, checker)
          ? effectOf(name.expression, checker)
          : "active"
        : "fixed";
      return most([key, effectOf(part.initializer, checker)]);
    }),
  );
}

/** Reads all members of an object; of a class, they may be getters. */
function effectOfSpread(node: ts.Expression, checker: ts.TypeChecker): Effect {
  const inner = effectOf(node, checker);
  const isPlain = checker
    .getTypeAtLocation(node)
    .getProperties()
    .every(({ flags }) => (flags & ts.SymbolFlags.Accessor) === 0);
  return inner === "active" || !isPlain ? "active" : "quiet";
}

/** No assignment, and no operator that calls `valueOf` of an object. */
function isCalculation(
  { left, operatorToken, right }: ts.BinaryExpression,
  checker: ts.TypeChecker,
): boolean {
  switch (operatorToken.kind) {
    case ts.SyntaxKind.AmpersandAmpersandToken:
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.QuestionQuestionToken:
    case ts.SyntaxKind.EqualsEqualsEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsEqualsToken:
      return true;
    case ts.SyntaxKind.InKeyword:
    case ts.SyntaxKind.InstanceOfKeyword:
      return false;
    default: {
      const { kind } = operatorToken;
      const isAssignment =
        kind >= ts.SyntaxKind.FirstAssignment &&
        kind <= ts.SyntaxKind.LastAssignment;
      return (
        !isAssignment &&
        [left, right].every(
          (each) => isNothing(each) || isPrimitive(each, checker),
        )
      );
    }
  }
}

function isNothing(node: ts.Expression): boolean {
  const inner = unwrap(node);
  return (
    inner.kind === ts.SyntaxKind.NullKeyword ||
    (ts.isIdentifier(inner) && inner.text === "undefined")
  );
}

const primitive =
  ts.TypeFlags.StringLike |
  ts.TypeFlags.NumberLike |
  ts.TypeFlags.BooleanLike |
  ts.TypeFlags.BigIntLike |
  ts.TypeFlags.Null |
  ts.TypeFlags.Undefined;

function isPrimitive(node: ts.Expression, checker: ts.TypeChecker): boolean {
  const type = checker.getTypeAtLocation(node);
  const parts = type.isUnion() ? type.types : [type];
  return parts.every(({ flags }) => (flags & primitive) !== 0);
}

/** Of the language's own functions, those that only read. */
const readers =
  /^(?:Date\.now|performance\.now|Math\.(?!random$)\w+|Number|String|Boolean|parseInt|parseFloat|Number\.\w+|Array\.isArray|Object\.(?:keys|values))$/;
const readingMethods =
  /^(?:at|charAt|charCodeAt|concat|endsWith|get|getTime|has|includes|indexOf|join|lastIndexOf|padEnd|padStart|repeat|replaceAll|slice|split|startsWith|substring|toFixed|toISOString|toLowerCase|toString|toUpperCase|trim|trimEnd|trimStart|valueOf)$/;

function effectOfCall(
  node: ts.CallExpression,
  checker: ts.TypeChecker,
): Effect {
  const { expression } = node;
  const symbol = checker.getSymbolAtLocation(
    ts.isPropertyAccessExpression(expression) ? expression.name : expression,
  );
  const declared = symbol?.valueDeclaration ?? symbol?.declarations?.[0];
  const isOfLanguage =
    declared !== undefined &&
    /\/lib\.[\w.]+\.d\.ts$/.test(declared.getSourceFile().fileName);
  const isReader =
    readers.test(expression.getText()) ||
    (ts.isPropertyAccessExpression(expression) &&
      readingMethods.test(expression.name.text) &&
      (isPrimitive(expression.expression, checker) ||
        isCollection(expression.expression, checker)));
  if (!isOfLanguage || !isReader) return "active";
  const given = node.arguments;
  const owner = ts.isPropertyAccessExpression(expression)
    ? [expression.expression]
    : [];
  const isSafe =
    expression.getText() === "Boolean" ||
    given.every(
      (each) => isPrimitive(each, checker) || isCollection(each, checker),
    );
  const inner = most(
    [...owner, ...given].map((each) => effectOf(each, checker)),
  );
  return !isSafe || inner === "active" ? "active" : "quiet";
}

/** An array, a map or a set of primitive values, or a date: what the language's own methods read of them runs no other code. */
function isCollection(node: ts.Expression, checker: ts.TypeChecker): boolean {
  const type = checker.getTypeAtLocation(node);
  const name = type.getSymbol()?.name ?? "";
  return (
    checker.isArrayLikeType(type) ||
    /^(?:Readonly)?(?:Map|Set)$|^Date$/.test(name)
  );
}
