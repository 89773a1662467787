// What the code of the file around an expression does with its value.
import type { SourceCode } from "eslint";
import type { ArrowFunctionExpression, Node } from "estree";
import type { Reads, Use } from "../calls/tree.js";
import { fieldOf, isNode, isWrapper, parentOf } from "./ast.js";
import { functionName } from "./estree-declarations.js";
import type { AnyNode, EsTreeOptions } from "./estree-types.js";
import { variableOf } from "./scopes.js";

export function useOf(node: Node, sourceCode: SourceCode): Use<AnyNode> {
  const parent = parentOf(node);
  if (parent === undefined) return { kind: "other" };
  if (isWrapper(parent)) return useOf(parent, sourceCode);
  const isPart = (part: Node | null | undefined): Use<AnyNode> =>
    part === node ? { kind: "value", outer: parent } : { kind: "other" };
  switch (parent.type) {
    case "ExpressionStatement":
      return { kind: "discarded" };
    case "UnaryExpression":
      return { kind: parent.operator === "void" ? "discarded" : "other" };
    case "AwaitExpression":
    case "ArrayExpression":
    case "LogicalExpression":
    case "ObjectExpression":
      return { kind: "value", outer: parent };
    case "Property":
      return isPart(parent.value);
    case "ConditionalExpression":
      return parent.test === node
        ? { kind: "discarded" }
        : { kind: "value", outer: parent };
    case "SequenceExpression":
      return parent.expressions.at(-1) === node
        ? { kind: "value", outer: parent }
        : { kind: "discarded" };
    case "VariableDeclarator":
      return parent.init === node
        ? { kind: "held", variable: parent.id }
        : { kind: "other" };
    case "AssignmentExpression": {
      const { left, right, operator } = parent;
      const keeps = /^(?:\|\||&&|\?\?)?=$/.test(operator);
      if (!keeps || left.type !== "Identifier") return { kind: "other" };
      return right === node
        ? { kind: "held", variable: left, outer: parent }
        : { kind: "value", outer: parent };
    }
    case "ArrowFunctionExpression":
      return parent.body === node ? useAsResult(parent) : { kind: "other" };
    case "CallExpression":
      return parent.callee === node
        ? { kind: "other" }
        : { kind: "argument", callee: parent.callee };
    case "ExportDefaultDeclaration":
      return { kind: "exported" };
    default:
      return { kind: "other" };
  }
}

function useAsResult(around: ArrowFunctionExpression): Use<AnyNode> {
  const holder = parentOf(around);
  const object = holder && parentOf(holder);
  const name = functionName(around);
  return {
    kind: "returned",
    ...(name !== undefined && { name }),
    isAlone:
      holder?.type === "Property" &&
      object?.type === "ObjectExpression" &&
      object.properties.length === 1,
    isHandler: object !== undefined && isHandler(object),
    parameters: around.params.map((each) =>
      each.type === "Identifier" ? each.name : undefined,
    ),
  };
}

/** What an event handler of JSX returns is thrown away. */
function isHandler(attribute: Node): boolean {
  const type: string = attribute.type;
  const name = fieldOf(attribute, "name");
  const text = isNode(name) ? fieldOf(name, "name") : undefined;
  return (
    type === "JSXAttribute" && typeof text === "string" && /^on[A-Z]/.test(text)
  );
}

/** `name` is a variable's, in its declaration or where it is assigned to. */
export function readsOf(
  name: Node,
  { sourceCode, isComponent }: EsTreeOptions,
): Reads<AnyNode> | undefined {
  if (name.type !== "Identifier") return undefined;
  const variable = variableOf(name, sourceCode);
  if (variable?.defs[0]?.type !== "Variable") return undefined;
  const reads = variable.references
    .filter((reference) => reference.isRead())
    .map(({ identifier }): Node => identifier);
  const parentType = (node: Node): string => parentOf(node)?.type ?? "";
  const declaration = parentOf(variable.defs[0].node);
  const { type } = variable.scope;
  return {
    reads: reads.filter(
      (read) => !/^(?:TSTypeQuery|ExportSpecifier)$/.test(parentType(read)),
    ),
    isExported:
      reads.some((read) => parentType(read) === "ExportSpecifier") ||
      (declaration !== undefined &&
        parentType(declaration) === "ExportNamedDeclaration"),
    isShared: type === "global" || (isComponent && type === "module"),
  };
}
