// What declares a name or a member, by TypeScript's tree and checker.
import { ts } from "ts-morph";
import type { Declaration, ModuleShape } from "../calls/tree.js";
import { takenApart } from "./syntax.js";
import { writtenNames } from "./written-names.js";

export function describeDeclaration(
  node: ts.Declaration,
  checker: ts.TypeChecker,
  moduleShape: (specifier: ts.Node, text: string) => ModuleShape,
): Declaration<ts.Node> {
  const specifier = importedFrom(node);
  if (specifier !== undefined) {
    const name = ts.isImportSpecifier(node)
      ? (node.propertyName ?? node.name).text
      : ts.isImportClause(node)
        ? "default"
        : undefined;
    const module = moduleShape(specifier, specifier.text);
    const named = name !== undefined && { name };
    return { node, kind: "other", module, ...named, isConstant: false };
  }
  if (ts.isBindingElement(node)) return describeElement(node, checker);
  const type = typeOf(node);
  const value = valueOf(node);
  const parameterOf = ts.isParameter(node) && {
    parameterOf: placeOfParameter(node),
  };
  return {
    node,
    kind: ts.isVariableDeclaration(node)
      ? "variable"
      : ts.isEnumMember(node)
        ? "enum-member"
        : "other",
    ...(type && { type }),
    ...(value && { value }),
    ...parameterOf,
    isConstant: isConstant(node),
  };
}

function typeOf(node: ts.Declaration): ts.TypeNode | undefined {
  return ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isPropertySignature(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isMethodSignature(node) ||
    ts.isTypeAliasDeclaration(node)
    ? node.type
    : undefined;
}

function valueOf(node: ts.Node): ts.Node | undefined {
  if (
    ts.isVariableDeclaration(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isEnumMember(node)
  ) {
    return node.initializer;
  }
  if (ts.isExportAssignment(node)) return node.expression;
  // `module.exports = { … }` behind `require`
  if (ts.isBinaryExpression(node)) return node.right;
  return ts.isObjectLiteralExpression(node) ? node : undefined;
}

/** By its declaration, or because no statement of its module assigns to it. */
function isConstant(node: ts.Declaration): boolean {
  if (ts.isVariableDeclaration(node)) {
    const { name } = node;
    const file = node.getSourceFile();
    return (
      (ts.getCombinedNodeFlags(node) & ts.NodeFlags.Const) !== 0 ||
      (ts.isIdentifier(name) &&
        isModule(file) &&
        !writtenNames(file).variables.has(name.text))
    );
  }
  if (ts.isPropertyDeclaration(node)) {
    // Neither assigned to nor, as a member of an instance, declared anew by a class below.
    const flags = ts.getCombinedModifierFlags(node);
    const { Readonly, Static, Private } = ts.ModifierFlags;
    return (
      (flags & Readonly) !== 0 &&
      ((flags & (Static | Private)) !== 0 || ts.isPrivateIdentifier(node.name))
    );
  }
  return (
    ts.isEnumMember(node) ||
    ts.isExportAssignment(node) ||
    ts.isObjectLiteralExpression(node) ||
    (ts.isBinaryExpression(node) &&
      /^(?:module\.)?exports\b/.test(node.left.getText()))
  );
}

/** Other files of the page can assign to what a script declares. */
export function isModule(file: ts.SourceFile): boolean {
  return (
    ts.isExternalModule(file) ||
    /\b(?:module\.exports|exports\.|require\()/.test(file.text)
  );
}

function describeElement(
  node: ts.BindingElement,
  checker: ts.TypeChecker,
): Declaration<ts.Node> {
  const holder = takenApart(node);
  const key = keyOf(node.propertyName ?? node.name) ?? "";
  const keys = [key];
  for (
    let at = node.parent.parent;
    ts.isBindingElement(at);
    at = at.parent.parent
  ) {
    keys.unshift(keyOf(at.propertyName ?? at.name) ?? "");
  }
  const { type, initializer: value } = holder;
  return {
    node,
    kind: ts.isParameter(holder) ? "other" : "variable",
    ...(type && { type }),
    ...(value && { value }),
    keys,
    members: () => {
      const member = checker.getTypeAtLocation(node.parent).getProperty(key);
      return (member?.declarations ?? []).map((each) =>
        describeDeclaration(each, checker, (_, specifier) => ({
          kind: "module",
          specifier,
          isGenerated: false,
        })),
      );
    },
    // A default may stand in for what is missing.
    isConstant:
      node.initializer === undefined &&
      (ts.getCombinedNodeFlags(node) & ts.NodeFlags.Const) !== 0,
  };
}

/** The specifier of the import that a declaration is of. */
function importedFrom(node: ts.Declaration): ts.StringLiteral | undefined {
  for (let at: ts.Node = node; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isImportDeclaration(at)) {
      const { moduleSpecifier: from } = at;
      return ts.isStringLiteral(from) ? from : undefined;
    }
    if (ts.isImportEqualsDeclaration(at)) {
      const { moduleReference: from } = at;
      return ts.isExternalModuleReference(from) &&
        ts.isStringLiteral(from.expression)
        ? from.expression
        : undefined;
    }
    if (ts.isStatement(at)) return undefined;
  }
  return undefined;
}

function placeOfParameter(node: ts.ParameterDeclaration) {
  const { parent: around } = node;
  const name = functionName(around);
  return {
    ...(name !== undefined && { name }),
    position: node.dotDotDotToken ? -1 : around.parameters.indexOf(node),
  };
}

export function functionName(
  around: ts.SignatureDeclaration,
): string | undefined {
  if (around.name !== undefined) return around.name.getText();
  let { parent } = around;
  // `const track = useCallback((name) => …, [])`
  if (ts.isCallExpression(parent)) ({ parent } = parent);
  return ts.isVariableDeclaration(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isPropertyDeclaration(parent)
    ? parent.name.getText()
    : undefined;
}

export function keyOf(name: ts.Node): string | undefined {
  const at = ts.isComputedPropertyName(name) ? name.expression : name;
  return ts.isStringLiteralLike(at) ||
    (at === name && (ts.isIdentifier(at) || ts.isNumericLiteral(at)))
    ? at.text
    : undefined;
}

/** Without what only dresses it: parentheses, assertions, `typeof` of a type, the left side of a comma. */
export function core(node: ts.Node): ts.Node {
  if (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isTypeAssertionExpression(node) ||
    ts.isNonNullExpression(node)
  ) {
    return core(node.expression);
  }
  if (ts.isParenthesizedTypeNode(node)) return core(node.type);
  if (ts.isLiteralTypeNode(node)) return core(node.literal);
  if (ts.isTypeQueryNode(node)) return core(node.exprName);
  if (ts.isTypeReferenceNode(node) && node.typeArguments === undefined) {
    return node.typeName;
  }
  const isLast =
    ts.isBinaryExpression(node) &&
    (node.operatorToken.kind === ts.SyntaxKind.CommaToken ||
      node.operatorToken.kind === ts.SyntaxKind.EqualsToken);
  return isLast ? core(node.right) : node;
}

export function symbolOf(
  node: ts.Node,
  checker: ts.TypeChecker,
): ts.Symbol | undefined {
  const at = core(node);
  if (ts.isIdentifier(at) && ts.isShorthandPropertyAssignment(at.parent)) {
    return checker.getShorthandAssignmentValueSymbol(at.parent);
  }
  return checker.getSymbolAtLocation(
    ts.isPropertyAccessExpression(at)
      ? at.name
      : ts.isElementAccessExpression(at)
        ? at.argumentExpression
        : ts.isQualifiedName(at)
          ? at.right
          : at,
  );
}
