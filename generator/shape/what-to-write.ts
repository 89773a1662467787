// Hints for values: what to write instead, taken from what the schema allows.
import { alternatives, quote } from "./place.js";
import {
  keysOf,
  schemaNode,
  typesOf,
  wordsOf,
  type SchemaNode,
} from "./schema-reader.js";

/** The type of `df_items`, which a taxonomy cannot give to a property of its own. */
const catalogueType = "items";
/** A longer list of keys is not printed. */
const mostKeys = 12;

/** "write `percent` or `amount`", "write a string, such as `growth`": a thing to do, never a description. */
export function whatToWrite(node: SchemaNode): string {
  const words = wordsOf(node).filter((word) => word !== catalogueType);
  const types = typesOf(node);
  if (words.length === 1 && words[0] === "all") {
    return "write `all`, or an array of names, such as `[df_login]`";
  }
  if (words.length > 0) {
    const others = types.includes("array") ? ", or an array" : "";
    return `write ${alternatives(words.map(quote))}${others}`;
  }
  const kinds = alternatives(types.map(nounOf));
  const example = exampleOf(node);
  if (kinds === "") return "remove it, or write a value that is allowed here";
  if (example !== undefined) return `write ${kinds}, such as ${quote(example)}`;
  const keys = keysOf(node);
  if (types.includes("object") && keys.length > 0 && keys.length <= mostKeys) {
    return `write ${kinds} with some of the keys ${keys.map(quote).join(", ")}`;
  }
  const minimum = node["minimum"];
  return typeof minimum === "number"
    ? `write ${kinds} of ${String(minimum)} or more`
    : `write ${kinds}`;
}

function nounOf(type: string): string {
  switch (type) {
    case "object":
      return "a mapping";
    case "array":
      return "an array";
    case "integer":
      return "an integer";
    case "boolean":
      return "`true` or `false`";
    case "null":
      return "`null`";
    default:
      return `a ${type}`;
  }
}

/** The first example, or one of the elements of an array, in flow style. */
function exampleOf(node: SchemaNode): string | undefined {
  const { examples } = node;
  if (Array.isArray(examples) && examples.length > 0) return flow(examples[0]);
  if (!typesOf(node).includes("array")) return undefined;
  const items = schemaNode(node["items"]);
  const words = wordsOf(items).slice(0, 2);
  if (words.length > 0) return `[${words.join(", ")}]`;
  const inner = exampleOf(items);
  if (inner !== undefined) return `[${inner}]`;
  return typesOf(items).includes("string") ? "[a, b]" : undefined;
}

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(
      ([key, inner]) => `${key}: ${flow(inner)}`,
    );
    return `{ ${entries.join(", ")} }`;
  }
  return String(value);
}
