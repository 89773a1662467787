// Reads a property of `taxonomy.json`, and what every definition may have.
import type {
  Deprecation,
  DocumentedValue,
  EnumNames,
  ExampleValue,
  Label,
  Metadata,
  PropertyDef,
  PropertyScope,
} from "../model/taxonomy.js";
import type { Span } from "../source/source-file.js";
import { fieldsOf, isFields } from "../text/fields.js";
import { constraintsIn, typeIn } from "./read-constraints.js";
import {
  fieldsIn,
  isSet,
  listIn,
  optional,
  textIn,
  textsIn,
  type SnapshotFields,
} from "./read-fields.js";

/** The item property has no entry: the catalogue defines it, with at most 100 elements (DEV-x). */
export function itemDefinition(name: string, span: Span): PropertyDef {
  return {
    ...unknownDefinition(name, span),
    type: "items",
    constraints: { maxItems: 100 },
    standard: true,
  };
}

/** For a property that only an inactive event has, which needs no entry. */
export function unknownDefinition(name: string, span: Span): PropertyDef {
  return definitionIn("event", name, new Map(), span);
}

export function definitionIn(
  scope: PropertyScope,
  name: string,
  fields: SnapshotFields,
  span: Span,
): PropertyDef {
  const names = fieldsIn(fields, "names");
  const pii = (["direct", "indirect"] as const).find(
    (each) => each === fields.get("pii"),
  );
  return {
    ...metadataIn(fields),
    scope,
    name,
    type: typeIn(textIn(fields, "type") ?? "") ?? "string",
    constraints: constraintsIn(fields),
    documentedValues: listIn(fields, "enum_values").flatMap(documentedValue),
    examples: listIn(fields, "examples").flatMap(exampleValue),
    ...optional("unit", textIn(fields, "unit")),
    pii: pii ?? "none",
    nullable: isSet(fields, "nullable"),
    required: isSet(fields, "required"),
    standard: isSet(fields, "standard"),
    ...(isSet(fields, "automatic") && { automatic: true }),
    names: {
      ...optional("enum", enumNames(names)),
      check: textIn(names, "check") ?? "",
    },
    span,
  };
}

function enumNames(names: SnapshotFields): EnumNames | undefined {
  const type = textIn(names, "enum_type");
  const values = textIn(names, "enum_values");
  const guard = textIn(names, "enum_guard");
  if (type === undefined || values === undefined || guard === undefined) {
    return undefined;
  }
  return {
    type,
    known: textIn(names, "known_enum_type") ?? type,
    values,
    guard,
  };
}

function documentedValue(given: unknown): readonly DocumentedValue[] {
  const fields = fieldsOf(given);
  const value = fields.get("value");
  if (typeof value !== "string" && typeof value !== "number") return [];
  return [
    {
      value,
      ...optional("label", labelOf(fields.get("label"))),
      ...optional("description", textIn(fields, "description")),
    },
  ];
}

function exampleValue(value: unknown): readonly ExampleValue[] {
  if (Array.isArray(value)) {
    return [
      value.filter(
        (each) => typeof each === "string" || typeof each === "number",
      ),
    ];
  }
  const isScalar =
    value === null ||
    typeof value === "string" ||
    typeof value === "number" ||
    typeof value === "boolean";
  return isScalar ? [value] : [];
}

/** The fields that every definition may have. */
export function metadataIn(fields: SnapshotFields): Metadata {
  const owner = textIn(fields, "owner");
  return {
    ...optional("label", labelOf(fields.get("label"))),
    ...optional("description", textIn(fields, "description")),
    ...optional("note", textIn(fields, "note")),
    owners: owner === undefined ? textsIn(fields, "owner") : [owner],
    tags: textsIn(fields, "tags"),
    links: textsIn(fields, "links"),
    ...optional("deprecated", deprecationOf(fields.get("deprecated"))),
    ...optional("expires", textIn(fields, "expires")),
    status: fields.get("status") === "inactive" ? "inactive" : "active",
  };
}

/** One text, or a text for each language. */
export function labelOf(value: unknown): Label | undefined {
  if (typeof value === "string") return { texts: [{ text: value }] };
  if (!isFields(value)) return undefined;
  const texts = Object.entries(value).flatMap(([language, text]) =>
    typeof text === "string" ? [{ language, text }] : [],
  );
  return { texts };
}

function deprecationOf(value: unknown): Deprecation | undefined {
  if (!isFields(value)) return undefined;
  const fields = fieldsOf(value);
  return {
    ...optional("since", textIn(fields, "since")),
    ...optional("replacedBy", textIn(fields, "replaced_by")),
    ...optional("reason", textIn(fields, "reason")),
  };
}
