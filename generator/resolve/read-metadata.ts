// Reads what every definition may say about itself: label, description, owner, deprecation and the like.
import type { Deprecation, Metadata, Label } from "../model/taxonomy.js";
import type { YamlMap, YamlNode } from "../parse/node.js";
import {
  field,
  mapOf,
  textField,
  scalarText,
  textsOf,
  wordField,
} from "./read-fields.js";

/** The facts of a definition; what it does not say is taken from `base`, the definition that it restates. */
export function readMetadata(
  map: YamlMap | undefined,
  base?: Metadata,
): Metadata {
  const label = readLabel(field(map, "label")) ?? base?.label;
  const description = textField(map, "description") ?? base?.description;
  const note = textField(map, "note") ?? base?.note;
  const deprecated = readDeprecation(map) ?? base?.deprecated;
  const expires = textField(map, "expires") ?? base?.expires;
  return {
    ...(label !== undefined && { label }),
    ...(description !== undefined && { description }),
    ...(note !== undefined && { note }),
    ...(deprecated !== undefined && { deprecated }),
    ...(expires !== undefined && { expires }),
    owners: readList(map, "owner") ?? base?.owners ?? [],
    tags: readList(map, "tags") ?? base?.tags ?? [],
    links: readList(map, "links") ?? base?.links ?? [],
    status:
      wordField(map, "status", ["active", "inactive"]) ??
      base?.status ??
      "active",
  };
}

/** One text, or a text for each language. */
export function readLabel(node: YamlNode | undefined): Label | undefined {
  const text = scalarText(node);
  if (text !== undefined) return { texts: [{ text }] };
  const texts = [...(mapOf(node)?.entries.values() ?? [])].flatMap((entry) => {
    const translated = scalarText(entry.value);
    return translated === undefined
      ? []
      : [{ language: entry.key, text: translated }];
  });
  return texts.length === 0 ? undefined : { texts };
}

function readDeprecation(map: YamlMap | undefined): Deprecation | undefined {
  const deprecated = mapOf(field(map, "deprecated"));
  if (deprecated === undefined) return undefined;
  const since = textField(deprecated, "since");
  const replacedBy = textField(deprecated, "replaced_by");
  const reason = textField(deprecated, "reason");
  return {
    ...(since !== undefined && { since }),
    ...(replacedBy !== undefined && { replacedBy }),
    ...(reason !== undefined && { reason }),
  };
}

function readList(
  map: YamlMap | undefined,
  key: string,
): readonly string[] | undefined {
  const node = field(map, key);
  return node && textsOf(node).map(({ text }) => text);
}
