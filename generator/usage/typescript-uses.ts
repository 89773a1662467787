// What the code around an expression does with its value, by TypeScript's tree and checker.
import { ts } from "ts-morph";
import type { Reads, Use } from "../calls/tree.js";
import { targetOf, wrapped } from "./syntax.js";
import { functionName, isModule, symbolOf } from "./typescript-declarations.js";

const { SyntaxKind } = ts;

export function useOf(given: ts.Node, checker: ts.TypeChecker): Use<ts.Node> {
  const node = ts.isExpression(given) ? wrapped(given) : given;
  const { parent } = node;
  if (ts.isExpressionStatement(parent) || ts.isVoidExpression(parent)) {
    return { kind: "discarded" };
  }
  if (ts.isAwaitExpression(parent) || ts.isArrayLiteralExpression(parent)) {
    return { kind: "value", outer: parent };
  }
  if (ts.isConditionalExpression(parent)) {
    return parent.condition === node
      ? { kind: "discarded" }
      : { kind: "value", outer: parent };
  }
  if (
    ts.isShorthandPropertyAssignment(parent) ||
    (ts.isPropertyAssignment(parent) && parent.initializer === node)
  ) {
    return { kind: "value", outer: parent.parent };
  }
  if (ts.isBinaryExpression(parent)) return useIn(parent, node, checker);
  if (ts.isVariableDeclaration(parent) && parent.initializer === node) {
    return { kind: "held", variable: parent };
  }
  if (ts.isArrowFunction(parent) && parent.body === node) {
    return useAsResult(parent);
  }
  if (ts.isCallExpression(parent) && parent.expression !== node) {
    return { kind: "argument", callee: parent.expression };
  }
  return { kind: ts.isExportAssignment(parent) ? "exported" : "other" };
}

function useIn(
  parent: ts.BinaryExpression,
  node: ts.Node,
  checker: ts.TypeChecker,
): Use<ts.Node> {
  const { left, operatorToken } = parent;
  const isLeft = left === node;
  switch (operatorToken.kind) {
    case SyntaxKind.CommaToken:
      return isLeft ? { kind: "discarded" } : { kind: "value", outer: parent };
    case SyntaxKind.EqualsToken:
    case SyntaxKind.BarBarEqualsToken:
    case SyntaxKind.QuestionQuestionEqualsToken:
    case SyntaxKind.AmpersandAmpersandEqualsToken: {
      if (!ts.isIdentifier(left)) return { kind: "other" };
      if (isLeft) return { kind: "value", outer: parent };
      const variable = checker.getSymbolAtLocation(left)?.valueDeclaration;
      return { kind: "held", ...(variable && { variable }), outer: parent };
    }
    default:
      return isLogical(operatorToken.kind)
        ? { kind: "value", outer: parent }
        : { kind: "other" };
  }
}

function useAsResult(around: ts.ArrowFunction): Use<ts.Node> {
  const holder = around.parent;
  const outer = wrapped(around).parent;
  const name = functionName(around);
  return {
    kind: "returned",
    ...(name !== undefined && { name }),
    isAlone:
      ts.isPropertyAssignment(holder) && holder.parent.properties.length === 1,
    // What an event handler of JSX returns is thrown away.
    isHandler:
      ts.isJsxExpression(outer) &&
      ts.isJsxAttribute(outer.parent) &&
      /^on[A-Z]/.test(outer.parent.name.getText()),
    parameters: around.parameters.map(({ name: each }) => each.getText()),
  };
}

export function readsOf(
  variable: ts.Node,
  checker: ts.TypeChecker,
): Reads<ts.Node> | undefined {
  if (!ts.isVariableDeclaration(variable)) return undefined;
  const { name } = variable;
  if (!ts.isIdentifier(name)) return undefined;
  const file = variable.getSourceFile();
  const symbol = checker.getSymbolAtLocation(name);
  const isTop = variable.parent.parent.parent === file;
  const reads: ts.Node[] = [];
  let isExported =
    (ts.getCombinedModifierFlags(variable) & ts.ModifierFlags.Export) !== 0;
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === name.text && node !== name) {
      const { parent } = node;
      const isWrite =
        ts.isBinaryExpression(parent) &&
        parent.left === node &&
        parent.operatorToken.kind === SyntaxKind.EqualsToken;
      const own = symbolOf(node, checker);
      if (ts.isExportSpecifier(parent)) {
        if (own === symbol || targetOf(own, checker) === symbol) {
          isExported = true;
        }
      } else if (own === symbol && !isWrite && !ts.isTypeQueryNode(parent)) {
        reads.push(node);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  const isComponent = /\.(?:vue|svelte)\.[jt]sx?$/.test(file.fileName);
  return {
    reads,
    isExported,
    isShared: isTop && (isComponent || !isModule(file)),
  };
}

export function isLogical(kind: ts.SyntaxKind): boolean {
  return (
    kind === SyntaxKind.AmpersandAmpersandToken ||
    kind === SyntaxKind.BarBarToken ||
    kind === SyntaxKind.QuestionQuestionToken
  );
}
