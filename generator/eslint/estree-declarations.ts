// What declares a name or a member in the file that is linted.
import type { Scope } from "eslint";
import type { Node, Pattern } from "estree";
import type { Declaration } from "../calls/tree.js";
import { fieldOf, isNode, keyOf, parentOf, textOf } from "./ast.js";
import type { AnyNode, EsTree } from "./estree-types.js";
import { describeNode, membersOf } from "./estree-members.js";
import { isNeverWritten } from "./scopes.js";

type Described = Declaration<AnyNode>;

/** One for each declaration of a variable, function, class, type or import. */
export function describeVariable(
  variable: Scope.Variable,
  tree: EsTree,
  isGenerated: (specifier: string) => boolean,
): readonly Described[] {
  return variable.defs.flatMap(
    (definition): Described | readonly Described[] => {
      switch (definition.type) {
        case "ImportBinding": {
          const specifier =
            importEquals(definition.node) ?? sourceOf(definition.parent);
          return describeImport(
            definition.node,
            specifier,
            isGenerated(specifier),
          );
        }
        case "Variable": {
          const { node } = definition;
          const isConst = definition.parent.kind === "const";
          const isConstant =
            isNeverWritten(variable) &&
            (isConst || variable.scope.type !== "global");
          return describePattern(
            { node, kind: "variable", isConstant },
            node.id,
            node.init ?? undefined,
            variable.name,
            tree,
          );
        }
        case "Parameter": {
          const { node, name } = definition;
          const parameters = "params" in node ? node.params : [];
          const position = parameters.findIndex((each) => contains(each, name));
          const parameter = parameters[position];
          if (parameter === undefined) return [];
          const { target, fallback } = withoutDefault(parameter);
          const called = functionName(node);
          const parameterOf = {
            ...(called !== undefined && { name: called }),
            position: target.type === "Identifier" ? position : -1,
          };
          const start = {
            node: parameter,
            kind: "other",
            isConstant: false,
            parameterOf,
          } as const;
          const value = target.type === "Identifier" ? undefined : fallback;
          return describePattern(start, target, value, name.name, tree);
        }
        default: {
          const node: unknown = definition.node;
          return isNode(node) ? (describeNode(node) ?? []) : [];
        }
      }
    },
  );
}

function describeImport(
  node: Node,
  specifier: string,
  isGenerated: boolean,
): Described {
  const name =
    node.type === "ImportSpecifier"
      ? keyOf(node.imported, false)
      : node.type === "ImportDefaultSpecifier"
        ? "default"
        : undefined;
  return {
    node,
    kind: "other",
    module: { kind: "module", specifier, isGenerated },
    ...(name !== undefined && { name }),
    isConstant: false,
  };
}

function describePattern(
  start: Described,
  pattern: Node,
  value: Node | undefined,
  name: string,
  tree: EsTree,
): Described {
  const type = fieldOf(pattern, "typeAnnotation");
  const parts = { ...(isNode(type) && { type }), ...(value && { value }) };
  if (pattern.type === "Identifier") return { ...start, ...parts };
  const keys = pathTo(pattern, name) ?? [];
  return {
    ...start,
    ...parts,
    keys,
    isConstant: start.isConstant && !hasDefault(pattern),
    members: () =>
      isNode(type) && keys.length === 1
        ? membersOf(type, keys[0], tree, 0)
        : [],
  };
}

/** `track` of `function track() {}`, `const track = () => …` and members. */
export function functionName(around: Node): string | undefined {
  const own = fieldOf(around, "id");
  if (isNode(own) && own.type === "Identifier") return own.name;
  const parent = parentOf(around);
  // `const track = useCallback((name) => …, [])`
  const holder = parent?.type === "CallExpression" ? parentOf(parent) : parent;
  switch (holder?.type) {
    case "VariableDeclarator":
      return holder.id.type === "Identifier" ? holder.id.name : undefined;
    case "Property":
    case "MethodDefinition":
    case "PropertyDefinition":
      return keyOf(holder.key, holder.computed);
    default:
      return undefined;
  }
}

function withoutDefault(parameter: Node): {
  readonly target: Node;
  readonly fallback?: Node;
} {
  const inner = fieldOf(parameter, "parameter");
  if (isNode(inner)) return withoutDefault(inner);
  return parameter.type === "AssignmentPattern"
    ? { target: parameter.left, fallback: parameter.right }
    : { target: parameter };
}

function contains(parameter: Node, name: Node): boolean {
  for (let at: Node | undefined = name; at !== undefined; at = parentOf(at)) {
    if (at === parameter) return true;
    if ("params" in at) return false;
  }
  return false;
}

function sourceOf(declaration: Node): string {
  return declaration.type === "ImportDeclaration"
    ? (textOf(declaration.source) ?? "")
    : "";
}

/** `import sdk = require("…")` of TypeScript has a declaration of its own. */
function importEquals(node: Node): string | undefined {
  const reference = fieldOf(node, "moduleReference");
  const from = isNode(reference) ? fieldOf(reference, "expression") : undefined;
  return isNode(from) ? textOf(from) : undefined;
}

/** The keys that lead through `{ a: { b } }` to `b`. */
function pathTo(pattern: Node, name: string): readonly string[] | undefined {
  switch (pattern.type) {
    case "Identifier":
      return pattern.name === name ? [] : undefined;
    case "AssignmentPattern":
      return pathTo(pattern.left, name);
    case "ObjectPattern":
      for (const property of pattern.properties) {
        if (property.type !== "Property") continue;
        const inner = pathTo(property.value, name);
        if (inner === undefined) continue;
        return [keyOf(property.key, property.computed) ?? "", ...inner];
      }
      return undefined;
    default:
      return undefined;
  }
}

/** A default may stand in for what is missing. */
function hasDefault(pattern: Pattern | Node): boolean {
  return (
    pattern.type === "AssignmentPattern" ||
    (pattern.type === "ObjectPattern" &&
      pattern.properties.some(
        (each) => each.type === "Property" && hasDefault(each.value),
      ))
  );
}
