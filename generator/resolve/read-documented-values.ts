// Reads what an enum says about its values: those that stand as mappings, with a label or a description.
import type { DocumentedValue } from "../model/taxonomy.js";
import type { YamlMap } from "../parse/node.js";
import {
  field,
  mapOf,
  numberOf,
  scalarText,
  textField,
} from "./read-fields.js";
import { readLabel } from "./read-metadata.js";

/** `undefined` when the map has no `enum` of its own. */
export function readDocumentedValues(
  map: YamlMap | undefined,
): readonly DocumentedValue[] | undefined {
  const node = field(map, "enum");
  if (node?.kind !== "list") return undefined;
  return node.items.flatMap((item) => {
    const entry = mapOf(item);
    const written = field(entry, "value");
    const value = scalarText(written) ?? numberOf(written);
    const label = readLabel(field(entry, "label"));
    const description = textField(entry, "description");
    if (value === undefined) return [];
    if (label === undefined && description === undefined) return [];
    return [
      {
        value,
        ...(label !== undefined && { label }),
        ...(description !== undefined && { description }),
      },
    ];
  });
}
