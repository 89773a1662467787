// Members of classes, enums, objects and types that the file declares, for code that is linted without types.
import type { Node } from "estree";
import type { Declaration } from "../calls/tree.js";
import { fieldOf, isNode, keyOf, parentOf } from "./ast.js";
import type { AnyNode, EsTree } from "./estree-types.js";

const maxSteps = 20;

type Described = Declaration<AnyNode>;

/** The fields of declarations that are their annotation and their value. */
const fields: Readonly<Record<string, readonly [string?, string?]>> = {
  FunctionDeclaration: ["returnType"],
  TSDeclareFunction: ["returnType"],
  TSMethodSignature: ["returnType"],
  PropertyDefinition: ["typeAnnotation", "value"],
  Property: ["", "value"],
  TSPropertySignature: ["typeAnnotation"],
  TSTypeAliasDeclaration: ["typeAnnotation"],
  TSEnumMember: ["", "initializer"],
  ClassDeclaration: [],
  TSEnumDeclaration: [],
  TSInterfaceDeclaration: [],
  TSModuleDeclaration: [],
};

/** A declaration that is not a variable's; `undefined` for a node that declares nothing. */
export function describeNode(node: Node): Described | undefined {
  const type: string = node.type;
  // `constructor(private readonly sdk: Sdk) {}`, and methods, keep their types further in.
  const inner =
    type === "TSParameterProperty"
      ? fieldOf(node, "parameter")
      : type === "MethodDefinition"
        ? fieldOf(node, "value")
        : undefined;
  if (isNode(inner)) {
    const annotation =
      fieldOf(inner, "typeAnnotation") ?? fieldOf(inner, "returnType");
    return {
      node,
      kind: "other",
      ...(isNode(annotation) && { type: annotation }),
      isConstant: false,
    };
  }
  const known = fields[type];
  if (known === undefined) return undefined;
  const [annotated = "", held = ""] = known;
  const annotation = fieldOf(node, annotated);
  const value = fieldOf(node, held);
  const kind = type === "TSEnumMember" ? "enum-member" : "other";
  return {
    node,
    kind,
    ...(isNode(annotation) && { type: annotation }),
    ...(isNode(value) && { value }),
    isConstant: kind === "enum-member" || isFixed(node),
  };
}

/** Neither assigned to nor, as a member of an instance, declared anew by a class below. */
function isFixed(node: Node): boolean {
  const key = fieldOf(node, "key");
  return (
    fieldOf(node, "readonly") === true &&
    (fieldOf(node, "static") === true ||
      fieldOf(node, "accessibility") === "private" ||
      (isNode(key) && key.type === "PrivateIdentifier"))
  );
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
export function membersOf(
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
