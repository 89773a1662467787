// TypeScript's tree and checker behind the questions of `calls`.
import { ts } from "ts-morph";
import { locationsOfType, stringsOfType } from "../calls/checker-types.js";
import type { Member, ModuleShape, Shape, Tree } from "../calls/tree.js";
import { memberOf, moduleOf, targetOf } from "./syntax.js";
import {
  core,
  describeDeclaration,
  keyOf,
  symbolOf,
} from "./typescript-declarations.js";
import { isLogical, readsOf, useOf } from "./typescript-uses.js";

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
    typeLocationsOf: (node) => {
      const type = checker.getTypeAtLocation(core(node));
      const isOpen = type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown);
      return isOpen ? [] : locationsOfType(checker.getNonNullableType(type));
    },
    typeStringsOf: (node) =>
      stringsOfType(checker.getTypeAtLocation(core(node))),
    useOf: (node) => useOf(node, checker),
    readsOf: (variable) => readsOf(variable, checker),
  };
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
