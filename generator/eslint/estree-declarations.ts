// What declares a name or a member in the file that is linted.
import type { Scope } from "eslint";
import type { Node, Pattern } from "estree";
import type { Declaration } from "../calls/tree.js";
import { fieldOf, isNode, keyOf, parentOf, textOf } from "./ast.js";
import type { AnyNode, EsTree } from "./estree-tree.js";
import { isNeverWritten } from "./scopes.js";

const maxSteps = 20;

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
            kind: "parameter",
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
    kind: "import",
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

/** A declaration that is not a variable's; `undefined` for a node that declares nothing. */
export function describeNode(node: Node): Described | undefined {
  const type: string = node.type;
  const part = (name: string) => {
    const found = fieldOf(node, name);
    return isNode(found) ? found : undefined;
  };
  const made = (
    kind: Described["kind"],
    parts: {
      readonly type?: Node | undefined;
      readonly value?: Node | undefined;
    },
    isConstant = false,
  ): Described => ({
    node,
    kind,
    ...(parts.type && { type: parts.type }),
    ...(parts.value && { value: parts.value }),
    isConstant,
  });
  switch (type) {
    case "FunctionDeclaration":
    case "TSDeclareFunction":
    case "TSMethodSignature":
      return made("other", { type: part("returnType") });
    case "MethodDefinition": {
      const value = part("value");
      const result = value && fieldOf(value, "returnType");
      return made("other", { type: isNode(result) ? result : undefined });
    }
    case "PropertyDefinition":
      return made(
        "property",
        { type: part("typeAnnotation"), value: part("value") },
        fieldOf(node, "readonly") === true &&
          (fieldOf(node, "static") === true ||
            fieldOf(node, "accessibility") === "private" ||
            part("key")?.type === "PrivateIdentifier"),
      );
    case "TSParameterProperty": {
      const given = part("parameter");
      const annotation = given && fieldOf(given, "typeAnnotation");
      return made("property", {
        type: isNode(annotation) ? annotation : undefined,
      });
    }
    case "Property":
      return made("property", { value: part("value") });
    case "TSPropertySignature":
    case "TSTypeAliasDeclaration":
      return made("other", { type: part("typeAnnotation") });
    case "TSEnumMember":
      return made("enum-member", { value: part("initializer") }, true);
    case "ClassDeclaration":
    case "TSEnumDeclaration":
    case "TSInterfaceDeclaration":
    case "TSModuleDeclaration":
      return made("other", {});
    default:
      return undefined;
  }
}

/** A member of what the file declares: of `this`, a class, an enum, an object, or what is annotated. */
export function membersIn(
  owner: AnyNode,
  name: string | undefined,
  tree: EsTree,
): readonly Described[] {
  if (!isNode(owner) || name === undefined) return [];
  if (owner.type === "ThisExpression") {
    const around = classAround(owner);
    return around === undefined ? [] : named(around, name);
  }
  return tree.declarationsOf(owner).flatMap(({ node, type, value, keys }) => {
    if (keys !== undefined) return [];
    if (type !== undefined) return membersOf(type, name, tree, 0);
    if (value === undefined) return isNode(node) ? named(node, name) : [];
    return isNode(value) ? named(value, name) : [];
  });
}

/** A member of a type that the file declares. */
function membersOf(
  type: AnyNode,
  name: string | undefined,
  tree: EsTree,
  steps: number,
): readonly Described[] {
  const at = isNode(type) ? literalType(type) : undefined;
  if (at === undefined || name === undefined || steps > maxSteps) return [];
  const own = named(at, name);
  if (own.length > 0) return own;
  return tree.shapeOf(at).kind === "name"
    ? tree
        .declarationsOf(at)
        .flatMap(({ node, type: alias }) =>
          alias
            ? membersOf(alias, name, tree, steps + 1)
            : isNode(node)
              ? named(node, name)
              : [],
        )
    : [];
}

function literalType(type: Node): Node {
  const kind: string = type.type;
  const inner =
    kind === "TSTypeAnnotation" ? fieldOf(type, "typeAnnotation") : undefined;
  return isNode(inner) ? inner : type;
}

/** The members with a name of a class, an enum, an object, an interface or a type's literal. */
function named(holder: Node, name: string): readonly Described[] {
  const body = fieldOf(holder, "body");
  const lists = [
    isNode(body) ? fieldOf(body, "body") : undefined,
    isNode(body) ? fieldOf(body, "members") : undefined,
    fieldOf(holder, "members"),
    fieldOf(holder, "properties"),
  ];
  const nodes = lists.flatMap((list) =>
    Array.isArray(list) ? list.filter(isNode) : [],
  );
  const found = nodes.find((each) => memberName(each) === name);
  const described =
    found === undefined
      ? nodes.flatMap((each) => parameterProperty(each, name))
      : [describeNode(found)];
  return described.filter((each) => each !== undefined);
}

function memberName(node: Node): string | undefined {
  const key = fieldOf(node, "key") ?? fieldOf(node, "id");
  if (!isNode(key)) return undefined;
  return key.type === "PrivateIdentifier"
    ? `#${key.name}`
    : keyOf(key, fieldOf(node, "computed") === true);
}

/** `constructor(private readonly sdk: Sdk) {}` */
function parameterProperty(
  node: Node,
  name: string,
): readonly (Described | undefined)[] {
  if (node.type !== "MethodDefinition" || node.kind !== "constructor")
    return [];
  const parameters: readonly unknown[] = node.value.params;
  return parameters
    .filter(isNode)
    .filter((each) => {
      const given = fieldOf(each, "parameter");
      return (
        isNode(given) && given.type === "Identifier" && given.name === name
      );
    })
    .map(describeNode);
}

function classAround(node: Node): Node | undefined {
  for (let at = parentOf(node); at !== undefined; at = parentOf(at)) {
    if (at.type === "ClassDeclaration" || at.type === "ClassExpression") {
      return at;
    }
  }
  return undefined;
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
