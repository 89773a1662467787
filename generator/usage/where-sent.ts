// Where the record that a builder makes goes, by simple data flow inside one file.
import { ts } from "ts-morph";
import { targetOf, wrapped } from "./syntax.js";

/** `nowhere`: surely dropped. `stored`: it has a name that others may use. `onward`: passed on, returned, or nobody can tell. */
export type Destination = "nowhere" | "stored" | "onward";

const maxSteps = 10;

/** Follows a value through the expressions around it and the variables that it is put in. */
export function destinationOf(
  expression: ts.Expression,
  checker: ts.TypeChecker,
  steps = 0,
): Destination {
  if (steps > maxSteps) return "onward";
  const node = wrapped(expression);
  const { parent } = node;
  const next = (outer: ts.Expression) =>
    destinationOf(outer, checker, steps + 1);
  if (ts.isExpressionStatement(parent)) return "nowhere";
  if (ts.isVoidExpression(parent)) return "nowhere";
  if (ts.isAwaitExpression(parent)) return next(parent);
  if (ts.isConditionalExpression(parent)) {
    return parent.condition === node ? "nowhere" : next(parent);
  }
  if (ts.isBinaryExpression(parent))
    return ofBinary(node, parent, checker, steps);
  if (ts.isArrayLiteralExpression(parent)) return next(parent);
  if (ts.isSpreadElement(parent)) return "onward";
  if (
    ts.isPropertyAssignment(parent) ||
    ts.isShorthandPropertyAssignment(parent)
  ) {
    const outer = next(parent.parent);
    return outer === "nowhere" ? "nowhere" : outer;
  }
  if (ts.isVariableDeclaration(parent) && parent.initializer === node) {
    return ofVariable(parent, checker, steps);
  }
  if (ts.isArrowFunction(parent) && parent.body === node) {
    return isHandler(parent) ? "nowhere" : "onward";
  }
  if (ts.isCallExpression(parent) && parent.expression !== node) {
    // To print a record is not to send it.
    return /^console\.\w+$/.test(parent.expression.getText())
      ? "nowhere"
      : "onward";
  }
  return ts.isExportAssignment(parent) ? "stored" : "onward";
}

function ofBinary(
  node: ts.Expression,
  parent: ts.BinaryExpression,
  checker: ts.TypeChecker,
  steps: number,
): Destination {
  const { kind } = parent.operatorToken;
  if (kind === ts.SyntaxKind.CommaToken && parent.left === node) {
    return "nowhere";
  }
  if (kind === ts.SyntaxKind.EqualsToken && parent.right === node) {
    if (!ts.isIdentifier(parent.left)) return "onward";
    const symbol = checker.getSymbolAtLocation(parent.left);
    const declaration = symbol?.valueDeclaration;
    return declaration && ts.isVariableDeclaration(declaration)
      ? ofVariable(declaration, checker, steps)
      : "onward";
  }
  switch (kind) {
    case ts.SyntaxKind.CommaToken:
    case ts.SyntaxKind.AmpersandAmpersandToken:
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.QuestionQuestionToken:
      return destinationOf(parent, checker, steps + 1);
    default:
      return "onward";
  }
}

/** Unless it is exported, a variable's value goes where the reads of the variable go. */
function ofVariable(
  declaration: ts.VariableDeclaration,
  checker: ts.TypeChecker,
  steps: number,
): Destination {
  if (!ts.isIdentifier(declaration.name)) return "onward";
  const file = declaration.getSourceFile();
  const exported =
    (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Export) !== 0;
  if (exported) return "stored";
  const name = declaration.name.text;
  const symbol = checker.getSymbolAtLocation(declaration.name);
  // A component's template, or another script, may read what stands at the top.
  if (/\.(?:vue|svelte)\.[jt]sx?$/.test(file.fileName)) {
    if (steps === 0 && declaration.parent.parent.parent === file) {
      return "onward";
    }
  }
  let result: Destination = "nowhere";
  const visit = (node: ts.Node): void => {
    if (result === "onward") return;
    if (
      ts.isIdentifier(node) &&
      node.text === name &&
      node !== declaration.name
    ) {
      const { parent } = node;
      const isWrite =
        ts.isBinaryExpression(parent) &&
        parent.left === node &&
        parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
      const own = ts.isShorthandPropertyAssignment(parent)
        ? checker.getShorthandAssignmentValueSymbol(parent)
        : checker.getSymbolAtLocation(node);
      if (!isWrite && own === symbol) {
        if (ts.isExportSpecifier(parent)) result = "stored";
        else {
          const read = destinationOf(node, checker, steps + 1);
          if (read !== "nowhere") result = read;
        }
      } else if (
        ts.isExportSpecifier(parent) &&
        targetOf(own, checker) === symbol
      ) {
        result = "stored";
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return result;
}

/** What an event handler of JSX returns is thrown away. */
function isHandler(node: ts.ArrowFunction): boolean {
  const outer = wrapped(node).parent;
  return (
    ts.isJsxExpression(outer) &&
    ts.isJsxAttribute(outer.parent) &&
    /^on[A-Z]/.test(outer.parent.name.getText())
  );
}
