// Finds what the files say of a definition, and tells whether it changed.
import type { YamlMap, YamlNode } from "../parse/node.js";
import type { ParsedDocument } from "../parse/parsed-document.js";
import type { SourceFile, Span } from "../source/source-file.js";
import { entriesOf, mapOf, plainValue } from "../resolve/read-fields.js";
import { isProperty, type Definition } from "./subject.js";

/** A definition in the files of a taxonomy. */
export interface WrittenDefinition {
  /** `events.coupon_redeemed`, as a path of keys. */
  readonly path: string;
  /** Where its name is. */
  readonly keySpan: Span;
  readonly value: YamlNode;
  /** Absent if it is not a mapping. */
  readonly map: YamlMap | undefined;
}

export type WrittenDefinitions = ReadonlyMap<string, WrittenDefinition>;

const sections = [
  "events",
  "event_properties",
  "item_properties",
  "user_properties",
] as const;

/** Everything that the documents define or restate, by path; of a name that is there twice, the first. */
export function writtenDefinitions(
  documents: readonly ParsedDocument[],
): WrittenDefinitions {
  const found = new Map<string, WrittenDefinition>();
  for (const section of sections) {
    for (const { root } of documents) {
      for (const { key, keySpan, value } of entriesOf(root, section)) {
        const path = `${section}.${key}`;
        if (found.has(path)) continue;
        found.set(path, { path, keySpan, value, map: mapOf(value) });
      }
    }
  }
  return found;
}

export function pathOf(definition: Definition): string {
  const section = isProperty(definition)
    ? (`${definition.scope}_properties` as const)
    : "events";
  return `${section}.${definition.name}`;
}

/**
 * What a definition says, as a text that changes with it: not with comments,
 * layout, or the order of its keys.
 */
export function contentOf({ value }: WrittenDefinition): string {
  return JSON.stringify(sortKeys(plainValue(value)));
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, sortKeys(inner)]);
}

/** Finds the definition that contains a range: its name, or what it says. */
export function definitionFinder(
  written: WrittenDefinitions,
): (span: Span) => WrittenDefinition | undefined {
  const byFile = new Map<SourceFile, WrittenDefinition[]>();
  for (const one of written.values()) {
    const { file } = one.keySpan;
    const list = byFile.get(file) ?? [];
    byFile.set(file, list);
    list.push(one);
  }
  for (const list of byFile.values()) {
    list.sort((a, b) => a.keySpan.start - b.keySpan.start);
  }
  return ({ file, start }) => {
    const list = byFile.get(file) ?? [];
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle]?.keySpan.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const found = list[low - 1];
    return found !== undefined && start < endOf(found) ? found : undefined;
  };
}

/** The value of an alias is somewhere else. */
function endOf({ keySpan, value: { span } }: WrittenDefinition): number {
  return span.file === keySpan.file
    ? Math.max(keySpan.end, span.end)
    : keySpan.end;
}
