// An entry of DFINERY's catalogue, as it stands in the catalogue's file.

/** Sections of the catalogue, in its order. */
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
  /** What the catalogue says about the name, by key. */
  readonly fields: ReadonlyMap<string, unknown>;
}
