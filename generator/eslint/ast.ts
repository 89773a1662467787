// Small questions about a syntax tree, of whichever parser made it.
import type { Node } from "estree";

const wrappers = new Set<string>([
  "ChainExpression",
  "ParenthesizedExpression",
  "TSAsExpression",
  "TSNonNullExpression",
  "TSSatisfiesExpression",
  "TSTypeAssertion",
]);

/** Parsers for TypeScript and Vue have more types of nodes than `estree` knows: their fields are read through this. */
export function isNode(value: unknown): value is Node {
  return (
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    typeof value.type === "string"
  );
}

/** A field of a node that `estree` does not know. */
export function fieldOf(node: Node, name: string): unknown {
  return new Map<string, unknown>(Object.entries(node)).get(name);
}

/** Without parentheses, `?.` around it, `as`, `satisfies`, `<T>x` and `!`. */
export function unwrap(node: Node): Node {
  let at = node;
  while (isWrapper(at)) {
    const inner = fieldOf(at, "expression");
    if (!isNode(inner)) break;
    at = inner;
  }
  return at;
}

/** Whether a node only dresses the expression in it. */
export function isWrapper(node: Node): boolean {
  return wrappers.has(node.type);
}

/** ESLint gives each node its parent. */
export function parentOf(node: Node): Node | undefined {
  return "parent" in node && isNode(node.parent) ? node.parent : undefined;
}

/** `a.b` and `a["b"]` */
export function memberOf(
  node: Node,
): { readonly owner: Node; readonly name: string } | undefined {
  if (node.type !== "MemberExpression") return undefined;
  const { object: owner, property } = node;
  if (!node.computed) {
    return property.type === "Identifier"
      ? { owner, name: property.name }
      : undefined;
  }
  const name = textOf(property);
  return name === undefined ? undefined : { owner, name };
}

/** The text of a string, or of a template without holes. */
export function textOf(node: Node): string | undefined {
  const inner = unwrap(node);
  if (inner.type === "Literal") {
    return typeof inner.value === "string" ? inner.value : undefined;
  }
  if (inner.type !== "TemplateLiteral" || inner.expressions.length > 0) {
    return undefined;
  }
  return inner.quasis[0]?.value.cooked ?? undefined;
}

/** The name of a key such as `a`, `"a"` or `["a"]`. */
export function keyOf(key: Node, computed: boolean): string | undefined {
  return !computed && key.type === "Identifier" ? key.name : textOf(key);
}

/** The module of `require("…")` and `import("…")`. */
export function moduleOf(node: Node): string | undefined {
  if (node.type === "ImportExpression") return textOf(node.source);
  if (node.type !== "CallExpression") return undefined;
  const { callee } = node;
  const isRequire = callee.type === "Identifier" && callee.name === "require";
  const [first] = node.arguments;
  return isRequire && first ? textOf(first) : undefined;
}

/** `null`, `undefined`, `void 0` */
export function isNothing(node: Node): boolean {
  const inner = unwrap(node);
  return (
    (inner.type === "Literal" &&
      inner.value === null &&
      inner.raw === "null") ||
    (inner.type === "Identifier" && inner.name === "undefined") ||
    (inner.type === "UnaryExpression" && inner.operator === "void")
  );
}
