// Reads the constraints that a map states and checks each by itself: does it fit the type, is it in range.
import { constraintWrongType } from "../diagnostics/codes/constraint-wrong-type.js";
import { openWithoutEnum } from "../diagnostics/codes/constraint-open-without-enum.js";
import type {
  Constraints,
  PropertyType,
  StringFormat,
} from "../model/taxonomy.js";
import type { YamlEntry, YamlMap, YamlNode } from "../parse/node.js";
import { quote } from "./quote.js";
import {
  readBound,
  readCount,
  readEnum,
  readItemLimit,
  readPattern,
} from "./read-constraint-value.js";
import type { Span } from "../source/source-file.js";
import { booleanOf, scalarText } from "./read-fields.js";
import type { Report } from "./report.js";
import { sentenceList } from "../text/lists.js";

export type ConstraintKey =
  | "enum"
  | "open"
  | "pattern"
  | "format"
  | "min_length"
  | "max_length"
  | "minimum"
  | "maximum"
  | "min_items"
  | "max_items";

/** Constraints and where each was written. */
export interface StatedConstraints {
  readonly constraints: Constraints;
  readonly places: ReadonlyMap<ConstraintKey, YamlEntry>;
}

const textKeys = [
  "enum",
  "open",
  "pattern",
  "format",
  "min_length",
  "max_length",
] as const;
const numberKeys = ["enum", "open", "minimum", "maximum"] as const;
const countKeys = ["min_items", "max_items"] as const;
const formats: readonly StringFormat[] = ["date", "email", "uri", "uuid"];
const allKeys: readonly ConstraintKey[] = [
  ...textKeys,
  "minimum",
  "maximum",
  ...countKeys,
];

/** Which constraints a type takes. */
export function keysOfType(type: PropertyType): readonly ConstraintKey[] {
  switch (type) {
    case "string":
      return textKeys;
    case "long":
    case "double":
      return numberKeys;
    case "boolean":
    case "datetime":
      return [];
    case "string[]":
      return [...textKeys, ...countKeys];
    case "long[]":
    case "double[]":
      return [...numberKeys, ...countKeys];
    case "items":
      return countKeys;
  }
}

/** A constraint that is reported, or whose value is of a wrong kind, is omitted. */
export function readConstraints(
  map: YamlMap | undefined,
  type: PropertyType,
  name: string,
  report: Report,
): StatedConstraints {
  const fitting = keysOfType(type);
  const places = new Map<ConstraintKey, YamlEntry>();
  let constraints: Constraints = {};
  for (const key of map === undefined ? [] : allKeys) {
    const entry = map?.entries.get(key);
    if (entry === undefined) continue;
    if (!fitting.includes(key)) {
      report(wrongType(entry, type, name));
      continue;
    }
    if (key === "open" && map?.entries.has("enum") !== true) {
      if (booleanOf(entry.value) === true) report(noEnumFor(entry, name));
      continue;
    }
    const read = readConstraint(key, entry.value, type, name, report);
    if (read === undefined) continue;
    constraints = { ...constraints, ...read };
    places.set(key, entry);
  }
  return { constraints, places };
}

function readConstraint(
  key: ConstraintKey,
  node: YamlNode,
  type: PropertyType,
  name: string,
  report: Report,
): Constraints | undefined {
  switch (key) {
    case "enum": {
      const values = readEnum(node, type, name, report);
      return values && { enum: values };
    }
    case "open":
      return booleanOf(node) === true ? { open: true } : undefined;
    case "pattern": {
      const pattern = readPattern(node, name, report);
      return pattern === undefined ? undefined : { patterns: [pattern] };
    }
    case "format": {
      const format = formats.find((known) => known === scalarText(node));
      return format && { format };
    }
    case "min_length":
      return bound(readCount(node), "minLength");
    case "max_length":
      return bound(readCount(node), "maxLength");
    case "minimum":
      return bound(readBound(key, node, type, name, report), "minimum");
    case "maximum":
      return bound(readBound(key, node, type, name, report), "maximum");
    case "min_items":
      return bound(readCount(node), "minItems");
    case "max_items":
      return bound(readItemLimit(node, type, name, report), "maxItems");
  }
}

type BoundName = Exclude<
  keyof Constraints,
  "enum" | "open" | "patterns" | "format"
>;

function bound(
  value: number | undefined,
  name: BoundName,
): Constraints | undefined {
  return value === undefined ? undefined : { [name]: value };
}

function noEnumFor(entry: YamlEntry, name: string) {
  return openWithoutEnum.at({
    span: entry.keySpan,
    about: wholeOf(entry),
    message: `${quote(name)} is \`open\`, but has no \`enum\` of known values`,
    label: "without `enum`",
    hint: "list the known values in `enum`, or remove `open`",
  });
}

function wrongType(entry: YamlEntry, type: PropertyType, name: string) {
  const fitting = keysOfType(type).map((key) => `\`${key}\``);
  return constraintWrongType.at({
    span: entry.keySpan,
    about: wholeOf(entry),
    message: `\`${entry.key}\` does not fit ${quote(name)}, whose type is \`${type}\``,
    label: `not for \`${type}\``,
    hint:
      fitting.length === 0
        ? `the type \`${type}\` takes no constraints: remove it`
        : `the type \`${type}\` takes ${sentenceList(fitting)}`,
  });
}

/** The key with its value; the value alone where an alias repeats it from elsewhere. */
function wholeOf({ keySpan, value }: YamlEntry): Span {
  const { file, start, end } = keySpan;
  const follows = value.span.file === file && value.span.start >= end;
  return follows ? { file, start, end: value.span.end } : value.span;
}
