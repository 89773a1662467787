// Modules that only declare: that nobody loads them any more changes nothing.
import { ts } from "ts-morph";
import { unwrap } from "../usage/syntax.js";

export function isPureModule(file: ts.SourceFile | undefined): boolean {
  return (
    file !== undefined &&
    file.statements.every(isPureStatement) &&
    // `/// <reference …>` brings declarations to everybody.
    file.referencedFiles.length +
      file.typeReferenceDirectives.length +
      file.libReferenceDirectives.length ===
      0
  );
}

export function isPureStatement(statement: ts.Statement): boolean {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.every(
      ({ initializer, name }) =>
        ts.isIdentifier(name) &&
        (initializer === undefined || isValue(initializer)),
    );
  }
  return (
    ts.isFunctionDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEmptyStatement(statement) ||
    (ts.isEnumDeclaration(statement) &&
      statement.members.every(
        ({ initializer }) => initializer === undefined || isValue(initializer),
      )) ||
    (ts.isExportDeclaration(statement) &&
      statement.moduleSpecifier === undefined) ||
    (ts.isExportAssignment(statement) && isValue(statement.expression))
  );
}

/** Texts, numbers, functions, and literals of those. */
function isValue(expression: ts.Expression): boolean {
  const node = unwrap(expression);
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.every(
      (each) =>
        ts.isPropertyAssignment(each) &&
        !ts.isComputedPropertyName(each.name) &&
        isValue(each.initializer),
    );
  }
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isValue);
  if (ts.isCallExpression(node)) {
    return (
      node.expression.getText() === "Object.freeze" &&
      node.arguments.every(isValue)
    );
  }
  return (
    ts.isLiteralExpression(node) ||
    ts.isIdentifier(node) ||
    ts.isArrowFunction(node) ||
    ts.isFunctionExpression(node) ||
    node.kind === ts.SyntaxKind.TrueKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword ||
    node.kind === ts.SyntaxKind.NullKeyword ||
    (ts.isPrefixUnaryExpression(node) && isValue(node.operand))
  );
}
