// An entry of DFINERY's catalogue, as its file contains it.

/** The sections of the catalogue, in the order of the file. */
export const catalogueSections = [
  "events",
  "event_properties",
  "item_properties",
  "user_properties",
  "identity_keys",
] as const;

export interface CatalogueEntry {
  readonly section: (typeof catalogueSections)[number];
  readonly name: string;
  /** The fields that the catalogue has for the name, by key. */
  readonly fields: ReadonlyMap<string, unknown>;
}
