// Declarations of other files, which only the type checker has: TypeScript's nodes, read by their fields because no TypeScript is loaded here.
import { fieldOf, type CheckerNode } from "../calls/checker-types.js";
import type { Declaration, Member, ModuleShape, Shape } from "../calls/tree.js";

/** `ts.NodeFlags.Const`, which no version has changed. */
const constFlag = 2;

export function isCheckerNode(value: unknown): value is CheckerNode {
  return typeof fieldOf(value, "getSourceFile") === "function";
}

/** An expression or a type. What other fields than these make up is `other`. */
export function shapeOfCheckerNode(node: CheckerNode): Shape<CheckerNode> {
  const part = (name: string) => partOf(node, name);
  const text = node.getText();
  const literal: unknown = fieldOf(node, "text");
  if (typeof literal === "string") {
    if (/^["'`]/.test(text)) return { kind: "string", text: literal };
    return /^[\d.]/.test(text) ? other : { kind: "name", name: literal };
  }
  const given = partsOf(node, "arguments");
  const inner = part("expression");
  if (inner !== undefined && given !== undefined) {
    const [first] = given;
    const shape = first && shapeOfCheckerNode(first);
    return shape?.kind === "string" &&
      /^(?:require|import)$/.test(inner.getText())
      ? moduleOf(shape.text)
      : { kind: "call", callee: inner, arguments: given };
  }
  const key = part("name") ?? part("argumentExpression") ?? part("right");
  const owner = inner ?? part("left");
  if (owner !== undefined && key !== undefined) {
    // `a.b`, `a["b"]`, and `a.b` of a type; an operator stands between the sides of anything else.
    if (part("operatorToken") !== undefined) {
      const isChoice = /^(?:\?\?|\|\||&&)$/.test(
        part("operatorToken")?.getText() ?? "",
      );
      return isChoice ? { kind: "one-of", options: [owner, key] } : other;
    }
    const name: unknown = fieldOf(key, "text");
    return {
      kind: "member",
      owner,
      ...(typeof name === "string" && { name }),
    };
  }
  if (fieldOf(node, "parameters") !== undefined) {
    const result = part("body") ?? part("type");
    return result === undefined || fieldOf(result, "statements") !== undefined
      ? other
      : { kind: "function", result };
  }
  const argument = part("argument");
  if (argument !== undefined && /^(?:typeof\s+)?import\b/.test(text)) {
    const shape = shapeOfCheckerNode(part("literal") ?? argument);
    return shape.kind === "string" ? moduleOf(shape.text) : other;
  }
  const members = partsOf(node, "properties");
  if (members !== undefined) {
    return { kind: "object", members: members.map(memberOf) };
  }
  const [yes, no] = [part("whenTrue"), part("whenFalse")];
  if (yes && no) return { kind: "one-of", options: [yes, no] };
  const named = part("typeName");
  const options = named
    ? [named, ...(partsOf(node, "typeArguments") ?? [])]
    : partsOf(node, "types");
  if (options !== undefined) return { kind: "one-of", options };
  // Parentheses, `as`, `await`, `typeof` of a type, a literal in a type
  const only = inner ?? part("exprName") ?? part("literal") ?? part("type");
  return only === undefined ? other : shapeOfCheckerNode(only);
}

const other = { kind: "other" } as const;

/** Of any kind of declaration. */
export function describeCheckerNode(
  node: CheckerNode,
): Declaration<CheckerNode> {
  const specifier = importedFrom(node);
  const name: unknown = fieldOf(
    partOf(node, "propertyName") ?? partOf(node, "name"),
    "text",
  );
  if (specifier !== undefined) {
    return {
      node,
      kind: "other",
      module: moduleOf(specifier),
      ...(typeof name === "string" && { name }),
      isConstant: false,
    };
  }
  const pattern = describeElement(node);
  if (pattern !== undefined) return pattern;
  const type = partOf(node, "type");
  const value = partOf(node, "initializer") ?? partOf(node, "expression");
  const flags: unknown = fieldOf(node.parent, "flags");
  return {
    node,
    kind: "variable",
    ...(type && { type }),
    ...(value && { value }),
    isConstant:
      partOf(node, "expression") !== undefined ||
      (typeof flags === "number" && (flags & constFlag) !== 0),
  };
}

/** `export const { logEvent } = Dfinery` */
function describeElement(
  node: CheckerNode,
): Declaration<CheckerNode> | undefined {
  const keys: string[] = [];
  let at = node;
  while (at.parent?.parent && fieldOf(at.parent, "elements") !== undefined) {
    const key = partOf(at, "propertyName") ?? partOf(at, "name");
    keys.unshift(key?.getText() ?? "");
    at = at.parent.parent;
  }
  const value = partOf(at, "initializer");
  return keys.length === 0
    ? undefined
    : {
        node,
        kind: "variable",
        keys,
        ...(value && { value }),
        isConstant: false,
      };
}

function memberOf(node: CheckerNode): Member<CheckerNode> {
  const key: unknown = fieldOf(partOf(node, "name"), "text");
  const value = partOf(node, "initializer") ?? partOf(node, "name");
  return {
    node,
    ...(typeof key === "string" && { key }),
    ...(value && { value }),
  };
}

function importedFrom(declaration: CheckerNode): string | undefined {
  let at: CheckerNode | undefined = declaration;
  for (; at !== undefined; at = at.parent) {
    const from =
      fieldOf(at, "moduleSpecifier") ??
      fieldOf(fieldOf(at, "moduleReference"), "expression");
    const text: unknown = fieldOf(from, "text");
    if (typeof text === "string") return text;
    if (fieldOf(at, "statements") !== undefined) return undefined;
  }
  return undefined;
}

function moduleOf(specifier: string): ModuleShape {
  return { kind: "module", specifier, isGenerated: false };
}

function partOf(node: CheckerNode, name: string): CheckerNode | undefined {
  const part = fieldOf(node, name);
  return isCheckerNode(part) ? part : undefined;
}

function partsOf(
  node: CheckerNode,
  name: string,
): readonly CheckerNode[] | undefined {
  const parts = fieldOf(node, name);
  return Array.isArray(parts) ? parts.filter(isCheckerNode) : undefined;
}
