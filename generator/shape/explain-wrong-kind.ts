// Explains which kind of value was expected and which was found.
import { wrongKind } from "../diagnostics/codes/shape-wrong-kind.js";
import type { Diagnostic, Fix } from "../diagnostics/diagnostic.js";
import type { YamlNode } from "../parse/node.js";
import type { Span } from "../source/source-file.js";
import { alternatives, nameOf, quote, spanOf, tooFarLeft } from "./place.js";
import type { Place } from "./place.js";
import {
  keysOf,
  schemaNode,
  textAt,
  typesOf,
  wordsOf,
} from "./schema-reader.js";
import type { SchemaNode } from "./schema-reader.js";
import { whatToWrite } from "./what-to-write.js";

/** A longer list of allowed words is not printed. */
const mostWords = 4;

/** The diagnostic for a value whose kind the schema's node does not allow. */
export function explainWrongKind(place: Place, node: SchemaNode): Diagnostic {
  const types = typesOf(node);
  const expected = alternatives(types.flatMap((type) => phrases(type, node)));
  const found = kindOf(place.node, types);
  const span = spanOf(place);
  const fix = fixFor(place.node, span, types, node);
  return wrongKind.at({
    span,
    message: `${nameOf(place.path)} must be ${expected}, not ${found}`,
    label: `expected ${expected}, found ${found}`,
    hint:
      nestedGroup(place) ??
      (fix === undefined ? attachmentHint(place, node) : undefined) ??
      entriesHint(place, node) ??
      indentationHint(place, node) ??
      hintFor(place.node, node, fix) ??
      whatToWrite(node),
    ...(fix !== undefined && { fix }),
  });
}

/** A hint for a group that lists other groups. */
function nestedGroup({ path, node }: Place): string | undefined {
  const [section, group, key] = path;
  return section === "property_groups" &&
    key === "groups" &&
    group !== undefined &&
    node.kind === "list"
    ? `list the other groups next to ${quote(group)} under \`groups\` of the event: a group cannot contain groups`
    : undefined;
}

/** A hint for a property of an event that says nothing, or something else than whether it is required. */
function attachmentHint({ path }: Place, node: SchemaNode): string | undefined {
  const name = path.at(-1);
  return textAt(node, "title") === "property of an event"
    ? `write \`${String(name)}: required\` or \`${String(name)}: optional\``
    : undefined;
}

/** A hint for an array where names are keys, as other tools write it. */
function entriesHint(
  { path, node: value }: Place,
  node: SchemaNode,
): string | undefined {
  const inner = schemaNode(node["additionalProperties"]);
  if (value.kind !== "list" || inner === node || path.length === 0) {
    return undefined;
  }
  const [first] = value.items;
  const key = path.at(-1);
  if (key === "properties" || textAt(node, "title") === "property group") {
    const name = first?.kind === "scalar" ? String(first.value) : "coupon_code";
    return `write each property as a key: ${quote(`${name}: required`)} or ${quote(`${name}: optional`)}`;
  }
  if (!arraySections.has(String(key)) || path.length > 1) return undefined;
  const named =
    first?.kind === "map" ? first.entries.get("name")?.value : first;
  const name =
    named?.kind === "scalar" && named.value !== null
      ? String(named.value)
      : "coupon_code";
  return `write each entry as a key with its definition below it: ${quote(`${name}:`)} instead of ${quote(`- name: ${name}`)}`;
}

const arraySections = new Set([
  "events",
  "event_properties",
  "item_properties",
  "user_properties",
  "property_groups",
]);

function phrases(type: string, node: SchemaNode): readonly string[] {
  switch (type) {
    case "string": {
      const words = wordsOf(node);
      return words.length === 0 || words.length > mostWords
        ? ["a string"]
        : words.map(quote);
    }
    case "array":
      return ["an array"];
    case "object":
      return ["a mapping"];
    case "integer":
      return ["an integer"];
    case "boolean":
      return ["`true`", "`false`"];
    case "null":
      return ["`null`"];
    default:
      return [`a ${type}`];
  }
}

function kindOf(node: YamlNode, expected: readonly string[]): string {
  if (node.kind !== "scalar")
    return node.kind === "list" ? "an array" : "a mapping";
  const { value } = node;
  if (value === null) return "nothing";
  if (typeof value === "string") return "a string";
  if (typeof value === "boolean") return quote(value);
  if (Number.isNaN(value)) return "`.nan`";
  if (!Number.isFinite(value)) return describeInfinite(node, value);
  return expected.includes("integer") ? quote(value) : "a number";
}

/** Numbers that are too large for JavaScript are read as infinite. */
function describeInfinite({ span }: YamlNode, value: number): string {
  const written = span.file.text.slice(span.start, span.end);
  if (/^[-+]?\d/.test(written)) return "one that is too large";
  return value > 0 ? "`.inf`" : "`-.inf`";
}

/** A name that is a key of a definition was probably meant as one, and its line begins too far left. */
function indentationHint(
  { path, node: value }: Place,
  node: SchemaNode,
): string | undefined {
  const [type] = typesOf(node);
  const name = path.at(-1);
  if (type !== "object" || value.kind === "map") return undefined;
  if (typeof name === "string" && keysOf(node).includes(name)) {
    return tooFarLeft(name);
  }
  const isEmpty = value.kind === "scalar" && value.value === null;
  return isEmpty && node["required"] !== undefined
    ? "write its keys below it, indented by one more level"
    : undefined;
}

function hintFor(
  value: YamlNode,
  node: SchemaNode,
  fix: Fix | undefined,
): string | undefined {
  if (fix !== undefined) return fix.title;
  const [type, ...others] = typesOf(node);
  if (value.kind !== "scalar" || others.length > 0) return undefined;
  if (type === "boolean")
    return "write `true` or `false`: YAML 1.2 has no other booleans";
  if (value.value !== null || node["required"] !== undefined) return undefined;
  if (type === "object") return "write `{}` for an empty mapping";
  return type === "array" ? "write `[]` for an empty array" : undefined;
}

const plainNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const truths = new Map([
  ["true", "true"],
  ["yes", "true"],
  ["on", "true"],
  ["false", "false"],
  ["no", "false"],
  ["off", "false"],
]);
/** A string that may be used unquoted in a bracketed array. */
const plainItem = /^(?:"[^"\n]*"|'[^'\n]*'|[\p{L}\p{N}][\p{L}\p{N}_./*-]*)$/u;

/** The edit that certainly produces what was meant; most kinds have none. */
function fixFor(
  node: YamlNode,
  span: Span,
  types: readonly string[],
  schema: SchemaNode,
): Fix | undefined {
  const [type] = types;
  const words = wordsOf(schema);
  const pattern = textAt(schema, "pattern");
  if (node.kind !== "scalar" || node.value === null) return undefined;
  const written = span.file.text.slice(span.start, span.end);
  const { value } = node;
  if (typeof value === "boolean" && words.includes("required")) {
    const word = value ? "required" : "optional";
    return rewrite(span, word, `write \`${word}\``);
  }
  if (types.includes("string") && typeof value !== "string") {
    // If only a fixed set of words is allowed, quotes would only move the mistake.
    const isPlain = plainNumber.test(written) || typeof value === "boolean";
    const fits = pattern === undefined || new RegExp(pattern).test(written);
    return isPlain && fits && words.length === 0 && types.length < 4
      ? rewrite(span, `"${written}"`, "put it in quotes")
      : undefined;
  }
  if (types.length !== 1 || typeof value !== "string") return undefined;
  switch (type) {
    // The type alone, where the whole definition belongs.
    case "object":
      return typeWords.has(value) && isDefinition(schema)
        ? rewrite(
            span,
            `{ type: ${written} }`,
            `write \`{ type: ${written} }\``,
          )
        : undefined;
    case "array":
      return plainItem.test(written)
        ? rewrite(
            span,
            `[${written}]`,
            "put it in brackets to make it an array",
          )
        : undefined;
    case "boolean": {
      const truth = truths.get(value.toLowerCase());
      return truth === undefined
        ? undefined
        : rewrite(span, truth, `write \`${truth}\``);
    }
    case "integer":
    case "number":
      return plainNumber.test(value)
        ? rewrite(span, value, "remove the quotes")
        : undefined;
    default:
      return undefined;
  }
}

/** All types but arrays, whose brackets would need quotes. */
const typeWords = new Set(["string", "long", "double", "boolean", "datetime"]);

function isDefinition(schema: SchemaNode): boolean {
  const { required } = schema;
  return Array.isArray(required) && required.includes("type");
}

function rewrite(span: Span, replacement: string, title: string): Fix {
  return { span, replacement, title };
}
