// What a builder is given, read without types: literals part by part; of anything else nothing is known.
import type { Node, ObjectExpression } from "estree";
import type {
  GivenProperties,
  GivenProperty,
  GivenValue,
  ValueKind,
} from "../judge/judge-arguments.js";
import { isNothing, keyOf, textOf, unwrap } from "./ast.js";
import type { FileContext } from "./file-context.js";
import { variableOf } from "./scopes.js";

const unknown: GivenProperties<Node> = { properties: [], open: true };
const none: GivenProperties<Node> = { properties: [], open: false };

/** The properties of an argument, or of no argument. */
export function readArguments(
  argument: Node | undefined,
  file: FileContext,
): GivenProperties<Node> {
  if (argument === undefined || isNothing(argument)) return none;
  const literal = literalOf(argument, file);
  return literal === undefined ? unknown : readLiteral(literal, file);
}

/** A literal, also in a constant that nothing else reads: whatever else reads it may add properties. */
function literalOf(
  node: Node,
  file: FileContext,
): ObjectExpression | undefined {
  const at = unwrap(node);
  if (at.type === "ObjectExpression") return at;
  if (at.type !== "Identifier") return undefined;
  const reads = variableOf(at, file.sourceCode)?.references.filter(
    (reference) => reference.isRead(),
  );
  const held = reads?.length === 1 ? file.valueOf(at) : undefined;
  return held?.type === "ObjectExpression" ? held : undefined;
}

function readLiteral(
  literal: ObjectExpression,
  file: FileContext,
): GivenProperties<Node> {
  const properties = new Map<string, GivenProperty<Node>>();
  let open = false;
  for (const part of literal.properties) {
    if (part.type === "SpreadElement") {
      open = true;
      // It may give another value to what stands before it.
      for (const [key, each] of properties) {
        properties.set(key, { ...each, value: { kinds: [] } });
      }
      continue;
    }
    const key = keyOf(part.key, part.computed);
    if (key === undefined) open = true;
    else {
      const isPlain = part.kind === "init" && !part.method;
      const value: GivenValue<Node> = isPlain
        ? readValue(part.value, file)
        : { kinds: part.method ? ["other"] : [] };
      // In the order of what is written last.
      properties.delete(key);
      properties.set(key, { key, node: part, optional: false, value });
    }
  }
  return { properties: [...properties.values()], open };
}

function readValue(node: Node, file: FileContext): GivenValue<Node> {
  const at = file.valueOf(node) ?? unwrap(node);
  if (isNothing(at)) return { kinds: [] };
  const constant = constantOf(at);
  if (constant !== undefined) {
    return { kinds: [kindOfConstant(constant)], constant };
  }
  switch (at.type) {
    case "TemplateLiteral":
      return { kinds: ["string"] };
    case "ObjectExpression":
      return { kinds: ["object"] };
    case "ArrowFunctionExpression":
    case "FunctionExpression":
    case "ClassExpression":
      return { kinds: ["other"] };
    case "ArrayExpression":
      return readArray(at.elements, at === unwrap(node), file);
    default:
      return { kinds: [] };
  }
}

/** Only an array that is written in its place is sure to hold what it shows. */
function readArray(
  elements: readonly (Node | null)[],
  isInPlace: boolean,
  file: FileContext,
): GivenValue<Node> {
  if (!isInPlace) return { kinds: [] };
  if (elements.length === 0) return { kinds: ["empty[]"], constant: [] };
  const read = elements.map((element) =>
    element === null || element.type === "SpreadElement"
      ? undefined
      : unwrap(element),
  );
  const objects = read.filter((each) => each?.type === "ObjectExpression");
  if (objects.length > 0) {
    return {
      kinds: objects.length === read.length ? ["object[]"] : [],
      elements: objects.map((each) => readLiteral(each, file)),
    };
  }
  const constants = read.map((each) => each && constantOf(each));
  const kinds = new Set(
    constants.map((each) =>
      each === undefined ? undefined : kindOfConstant(each),
    ),
  );
  const [kind] = kinds;
  if (kinds.size !== 1 || kind === undefined) return { kinds: [] };
  const listKind: ValueKind = `${kind}[]`;
  return { kinds: [listKind], constant: constants };
}

type Constant = string | number | boolean;

function constantOf(node: Node): Constant | undefined {
  const text = textOf(node);
  if (text !== undefined) return text;
  if (node.type === "Literal") {
    const { value } = node;
    return typeof value === "number" || typeof value === "boolean"
      ? value
      : undefined;
  }
  if (node.type !== "UnaryExpression" || node.operator !== "-") {
    return undefined;
  }
  const inner = constantOf(unwrap(node.argument));
  return typeof inner === "number" ? -inner : undefined;
}

function kindOfConstant(constant: Constant): "string" | "number" | "boolean" {
  switch (typeof constant) {
    case "string":
      return "string";
    case "number":
      return "number";
    default:
      return "boolean";
  }
}
