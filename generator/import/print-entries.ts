// Prints what a sheet adds as entries of a taxonomy: keys, properties and events.
import { displayWidth } from "../text/display-text.js";
import { widest, yamlText } from "../infer/yaml-text.js";
import type { NewEntry } from "../infer/merge/insert-entries.js";
import { yamlValue, type FieldValue } from "./field-value.js";

/** A key and its value. */
export type Field = readonly [
  key: string,
  value: Exclude<FieldValue, undefined>,
];

export function fieldEntry(
  key: string,
  value: Exclude<FieldValue, undefined>,
): NewEntry {
  const flow = `${yamlText(key)}: ${yamlValue(value)}`;
  return { block: (indent) => [indent + flow], flow };
}

/** `name: { … }` on one line if it fits, otherwise one line for each key. */
export function mappingEntry(
  name: string,
  fields: readonly Field[],
  more: readonly NewEntry[] = [],
): NewEntry {
  return entryOf(name, [...fields.map(toEntry), ...more], true);
}

/** A name in an array. */
export function itemEntry(name: string): NewEntry {
  const flow = yamlText(name);
  return { block: (indent) => [`${indent}- ${flow}`], flow };
}

/** An event with the properties that are attached to it. */
export function eventEntry(
  name: string,
  fields: readonly NewEntry[],
  attachments: readonly NewEntry[],
): NewEntry {
  const properties =
    attachments.length === 0
      ? {
          block: (indent: string) => [`${indent}properties: {}`],
          flow: "properties: {}",
        }
      : entryOf("properties", attachments, false);
  return entryOf(name, [...fields, properties], false);
}

/** `name: required`, or what else the event says of the property. */
export function attachedEntry(
  name: string,
  required: boolean,
  rest: readonly Field[],
): NewEntry {
  return rest.length === 0
    ? fieldEntry(name, required ? "required" : "optional")
    : mappingEntry(name, [["required", required], ...rest]);
}

export function toEntry([key, value]: Field): NewEntry {
  return fieldEntry(key, value);
}

function entryOf(
  name: string,
  entries: readonly NewEntry[],
  onOneLine: boolean,
): NewEntry {
  const key = yamlText(name);
  const flow = `${key}: { ${entries.map((entry) => entry.flow).join(", ")} }`;
  return {
    block: (indent) =>
      onOneLine && displayWidth(indent + flow) <= widest
        ? [indent + flow]
        : [
            `${indent}${key}:`,
            ...entries.flatMap((entry) => entry.block(`${indent}  `)),
          ],
    flow,
  };
}
