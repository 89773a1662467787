// Finds where the files of a taxonomy define an event or a property.
import type { RowKind } from "../docs/sheet/columns.js";
import type { YamlEntry, YamlMap } from "../parse/node.js";
import type { ParsedDocument } from "../parse/parsed-document.js";
import { field, mapOf } from "../resolve/read-fields.js";

export type Section =
  "event_properties" | "item_properties" | "user_properties" | "events";

/** The section that defines what a row is about; for an attached property, that of its event. */
export function sectionOf(kind: RowKind): Section {
  switch (kind) {
    case "eventProperty":
      return "event_properties";
    case "itemProperty":
      return "item_properties";
    case "userProperty":
      return "user_properties";
    case "event":
    case "attached":
      return "events";
  }
}

export interface Written {
  readonly document: ParsedDocument;
  readonly entry: YamlEntry;
  /** Absent if its value is not a mapping. */
  readonly map: YamlMap | undefined;
}

/** `undefined` if only DFINERY's catalogue defines it. */
export function findWritten(
  documents: readonly ParsedDocument[],
  section: Section,
  name: string,
): Written | undefined {
  for (const document of documents) {
    const entry = mapOf(field(document.root, section))?.entries.get(name);
    if (entry !== undefined) {
      return { document, entry, map: mapOf(entry.value) };
    }
  }
  return undefined;
}
