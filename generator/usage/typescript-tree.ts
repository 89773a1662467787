// TypeScript's tree and checker behind the questions of `calls`.
import { ts } from "ts-morph";
import { placesOfType, stringsOfType } from "../calls/checker-types.js";
import type {
  Declaration,
  Member,
  ModuleShape,
  Reads,
  Shape,
  Tree,
  Use,
} from "../calls/tree.js";
import { memberOf, moduleOf, takenApart, targetOf, wrapped } from "./syntax.js";
import { writtenNames } from "./written-names.js";

const { SyntaxKind } = ts;

/** Answers from the program of `checker`; `isGenerated` says whether a file is of a generated folder. */
export function typescriptTree(
  checker: ts.TypeChecker,
  isGenerated: (file: string) => boolean = () => false,
): Tree<ts.Node> {
  const moduleShape = (specifier: ts.Node, text: string): ModuleShape => {
    const [file] = checker.getSymbolAtLocation(specifier)?.declarations ?? [];
    return {
      kind: "module",
      specifier: text,
      isGenerated:
        file !== undefined && isGenerated(file.getSourceFile().fileName),
    };
  };
  const describe = (node: ts.Declaration) =>
    describeDeclaration(node, checker, moduleShape);
  return {
    shapeOf: (node) => shapeOf(core(node), moduleShape),
    textOf: (node) => node.getText(),
    declarationsOf: (node) =>
      (symbolOf(node, checker)?.declarations ?? []).map(describe),
    targetsOf: (node) => {
      const symbol = symbolOf(node, checker);
      const target = targetOf(symbol, checker);
      return target === symbol
        ? []
        : (target?.declarations ?? []).map(describe);
    },
    typePlacesOf: (node) => {
      const type = checker.getTypeAtLocation(core(node));
      const isOpen = type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown);
      return isOpen ? [] : placesOfType(checker.getNonNullableType(type));
    },
    typeStringsOf: (node) =>
      stringsOfType(checker.getTypeAtLocation(core(node))),
    useOf: (node) => useOf(node, checker),
    readsOf: (variable) => readsOf(variable, checker),
  };
}

/** Without what only dresses it: parentheses, assertions, `typeof` of a type, the left side of a comma. */
function core(node: ts.Node): ts.Node {
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
    (node.operatorToken.kind === SyntaxKind.CommaToken ||
      node.operatorToken.kind === SyntaxKind.EqualsToken);
  return isLast ? core(node.right) : node;
}

function shapeOf(
  node: ts.Node,
  moduleShape: (specifier: ts.Node, text: string) => ModuleShape,
): Shape<ts.Node> {
  if (ts.isStringLiteralLike(node)) return { kind: "string", text: node.text };
  if (ts.isIdentifier(node)) return { kind: "name", name: node.text };
  const member = memberOf(node);
  if (member !== undefined) return { kind: "member", ...member };
  if (ts.isElementAccessExpression(node)) {
    return { kind: "member", owner: node.expression };
  }
  if (ts.isQualifiedName(node)) {
    return { kind: "member", owner: node.left, name: node.right.text };
  }
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
    const module = ts.isCallExpression(node) ? moduleOf(node) : undefined;
    const [first] = node.arguments ?? [];
    return module !== undefined && first !== undefined
      ? moduleShape(first, module)
      : {
          kind: "call",
          callee: node.expression,
          arguments: node.arguments ?? [],
        };
  }
  if (ts.isImportTypeNode(node)) {
    const specifier = core(node.argument);
    return ts.isStringLiteral(specifier)
      ? moduleShape(specifier, specifier.text)
      : { kind: "other" };
  }
  if (ts.isObjectLiteralExpression(node)) {
    return { kind: "object", members: node.properties.map(describeMember) };
  }
  if (ts.isFunctionTypeNode(node))
    return { kind: "function", result: node.type };
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) {
    return { kind: "function", result: node.body };
  }
  const options = optionsOf(node);
  return options === undefined
    ? { kind: "other" }
    : { kind: "one-of", options };
}

function optionsOf(node: ts.Node): readonly ts.Node[] | undefined {
  if (ts.isAwaitExpression(node)) return [node.expression];
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse];
  if (ts.isUnionTypeNode(node) || ts.isIntersectionTypeNode(node)) {
    return node.types;
  }
  if (ts.isTypeReferenceNode(node)) {
    return [node.typeName, ...(node.typeArguments ?? [])];
  }
  return ts.isBinaryExpression(node) && isLogical(node.operatorToken.kind)
    ? [node.left, node.right]
    : undefined;
}

function isLogical(kind: ts.SyntaxKind): boolean {
  return (
    kind === SyntaxKind.AmpersandAmpersandToken ||
    kind === SyntaxKind.BarBarToken ||
    kind === SyntaxKind.QuestionQuestionToken
  );
}

function describeMember(node: ts.ObjectLiteralElementLike): Member<ts.Node> {
  const key = node.name && keyOf(node.name);
  const value = ts.isPropertyAssignment(node)
    ? node.initializer
    : ts.isShorthandPropertyAssignment(node)
      ? node.name
      : undefined;
  return {
    node,
    ...(key !== undefined && { key }),
    ...(value && { value }),
  };
}

function keyOf(name: ts.Node): string | undefined {
  const at = ts.isComputedPropertyName(name) ? name.expression : name;
  return ts.isStringLiteralLike(at) ||
    (at === name && (ts.isIdentifier(at) || ts.isNumericLiteral(at)))
    ? at.text
    : undefined;
}

function symbolOf(
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

function describeDeclaration(
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
    return { node, kind: "import", module, ...named, isConstant: false };
  }
  if (ts.isBindingElement(node)) return describeElement(node, checker);
  const type = typeOf(node);
  const value = valueOf(node);
  const parameterOf = ts.isParameter(node) && {
    parameterOf: placeOfParameter(node),
  };
  return {
    node,
    kind: kindOf(node),
    ...(type && { type }),
    ...(value && { value }),
    ...parameterOf,
    isConstant: isConstant(node),
  };
}

function kindOf(node: ts.Declaration): Declaration<ts.Node>["kind"] {
  if (ts.isVariableDeclaration(node)) return "variable";
  if (ts.isParameter(node)) return "parameter";
  if (ts.isEnumMember(node)) return "enum-member";
  return ts.isPropertyDeclaration(node) || ts.isPropertyAssignment(node)
    ? "property"
    : "other";
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
function isModule(file: ts.SourceFile): boolean {
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
    kind: ts.isParameter(holder) ? "parameter" : "variable",
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

function functionName(around: ts.SignatureDeclaration): string | undefined {
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

function useOf(given: ts.Node, checker: ts.TypeChecker): Use<ts.Node> {
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

function readsOf(
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
