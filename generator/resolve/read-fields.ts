// Reads fields of YAML nodes. A field of a wrong kind reads as absent: the shape check has reported it.
import type { YamlEntry, YamlMap, YamlNode } from "../parse/node.js";
import type { Span } from "../source/source-file.js";

/** A text and where it stands. */
export interface PlacedText {
  readonly text: string;
  readonly span: Span;
}

export function mapOf(node: YamlNode | undefined): YamlMap | undefined {
  return node?.kind === "map" ? node : undefined;
}

export function scalarText(node: YamlNode | undefined): string | undefined {
  return node?.kind === "scalar" && typeof node.value === "string"
    ? node.value
    : undefined;
}

/** A number; negative zero reads as zero, because JSON Schema knows no difference. */
export function numberOf(node: YamlNode | undefined): number | undefined {
  return node?.kind === "scalar" && typeof node.value === "number"
    ? node.value + 0
    : undefined;
}

export function booleanOf(node: YamlNode | undefined): boolean | undefined {
  return node?.kind === "scalar" && typeof node.value === "boolean"
    ? node.value
    : undefined;
}

/** The texts of a list; a lone text counts as a list of one. */
export function textsOf(node: YamlNode | undefined): readonly PlacedText[] {
  const nodes = node?.kind === "list" ? node.items : node ? [node] : [];
  return nodes.flatMap((item) => {
    const text = scalarText(item);
    return text === undefined ? [] : [{ text, span: item.span }];
  });
}

export function field(
  map: YamlMap | undefined,
  key: string,
): YamlNode | undefined {
  return map?.entries.get(key)?.value;
}

export function textField(
  map: YamlMap | undefined,
  key: string,
): string | undefined {
  return scalarText(field(map, key));
}

export function booleanField(
  map: YamlMap | undefined,
  key: string,
): boolean | undefined {
  return booleanOf(field(map, key));
}

/** One of a fixed set of words, such as `active`. */
export function wordField<Word extends string>(
  map: YamlMap | undefined,
  key: string,
  words: readonly Word[],
): Word | undefined {
  const text = textField(map, key);
  return words.find((word) => word === text);
}

/** The entries of a map that stands under a key; none where there is no map. */
export function entriesOf(
  map: YamlMap | undefined,
  key: string,
): readonly YamlEntry[] {
  const inner = mapOf(field(map, key));
  return inner === undefined ? [] : [...inner.entries.values()];
}

/** The plain value of a node, with own properties only (a key `__proto__` is a key like any other). */
export function plainValue(node: YamlNode): unknown {
  switch (node.kind) {
    case "scalar":
      return typeof node.value === "number" ? node.value + 0 : node.value;
    case "list":
      return node.items.map(plainValue);
    case "map":
      return Object.fromEntries(
        [...node.entries].map(([key, entry]) => [key, plainValue(entry.value)]),
      );
  }
}
