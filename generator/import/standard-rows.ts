// What rows of a sheet may say of DFINERY's standard events and properties.
import { consoleTypes } from "../docs/sheet/columns.js";
import type { RowName } from "../docs/sheet/make-rows.js";
import type { CatalogueEntry } from "../model/catalogue-entry.js";
import { fieldsOf, isFields } from "../text/fields.js";
import { listChoices } from "../text/lists.js";
import { nearest } from "../text/suggest.js";
import { sectionOf } from "./find-written.js";
import type { Refusal } from "./planned-change.js";
import type { Field } from "./print-entries.js";

type Catalogue = readonly CatalogueEntry[];

/** The entry of the catalogue that a row is about; none for a property of an event. */
export function standardEntryOf(
  { event, kind, property }: RowName,
  catalogue: Catalogue,
): CatalogueEntry | undefined {
  if (kind === "attached") return undefined;
  const section = sectionOf(kind);
  const name = kind === "event" ? event : property;
  return catalogue.find(
    (entry) => entry.section === section && entry.name === name,
  );
}

/** The service has one type for each standard property, which a row can repeat and not change. */
export function refuseOtherType(
  row: RowName,
  type: string,
  catalogue: Catalogue,
): Refusal | undefined {
  const fields = standardEntryOf(row, catalogue)?.fields;
  const known = fields?.get("type");
  if (fields === undefined || type === "" || type === known) return undefined;
  const disputed = fields.get("disputed_types");
  const others: readonly unknown[] = Array.isArray(disputed) ? disputed : [];
  const allowed = [known, ...others];
  if (allowed.includes(type)) return undefined;
  const shown = Object.entries(consoleTypes).flatMap(([each, text]) =>
    allowed.includes(each) ? [text] : [],
  );
  return {
    column: "type",
    reason: "the data type of a standard property is fixed",
    hint: `write ${listChoices(shown, "or")}, or use a property of your own`,
  };
}

const prefix = "df_";

/** Names with `df_` are DFINERY's, so a new one must be in the catalogue (TAX). */
export function refuseReserved(
  row: RowName,
  catalogue: Catalogue,
): Refusal | undefined {
  const { event, kind, property } = row;
  const name = kind === "event" ? event : property;
  if (kind === "attached" || !name.startsWith(prefix)) return undefined;
  if (standardEntryOf(row, catalogue) !== undefined) return undefined;
  const section = sectionOf(kind);
  const names = catalogue.flatMap((entry) =>
    entry.section === section ? [entry.name] : [],
  );
  const similar = nearest(name, names);
  const own = "name it without `df_`";
  return {
    reason:
      "DFINERY's catalogue has no such name, and `df_` is reserved for it",
    hint: similar === undefined ? own : `did you mean \`${similar}\`?`,
  };
}

/** The fields of a row that say something else than the catalogue. */
export function unlikeCatalogue(
  { fields }: CatalogueEntry,
  stated: readonly Field[],
): readonly Field[] {
  return stated.filter(([key, value]) => {
    const known = fields.get(key);
    const texts = isFields(known) ? Object.values(known) : [known];
    return !texts.some((text) => isSameValue(text, value));
  });
}

function isSameValue(known: unknown, value: unknown): boolean {
  return typeof known === "string" && typeof value === "string"
    ? known.trim() === value
    : JSON.stringify(known) === JSON.stringify(value);
}

/** Whether a standard event has a property without being told, and as required as that. */
export function hasByCatalogue(
  catalogue: Catalogue,
  event: string,
  property: string,
  required?: boolean,
): boolean {
  const entry = catalogue.find(
    ({ name, section }) => section === "events" && name === event,
  );
  const attached = fieldsOf(entry?.fields.get("properties")).get(property);
  if (attached === undefined) return false;
  const isRequired = isFields(attached)
    ? attached["required"] === true
    : attached === "required";
  return required === undefined || isRequired === required;
}
