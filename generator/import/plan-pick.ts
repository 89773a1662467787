// Plans how a new row adds a standard event or property: it is picked, and what differs from the catalogue is written.
import type { Addition, NewEntry } from "../infer/merge/insert-entries.js";
import type { CatalogueEntry } from "../model/catalogue-entry.js";
import type { Known, PlannedChange } from "./planned-change.js";
import {
  itemEntry,
  mappingEntry,
  toEntry,
  type Field,
} from "./print-entries.js";
import type { ReadRow } from "./read-rows.js";
import { hasByCatalogue, unlikeCatalogue } from "./standard-rows.js";

/** What a row says, also where the catalogue says the same. */
export interface SaidOfStandard {
  readonly fields: readonly Field[];
  readonly more: readonly NewEntry[];
}

/** `picked` are the standard events of the other new rows, which bring their properties. */
export function planPick(
  row: ReadRow,
  entry: CatalogueEntry,
  { fields, more }: SaidOfStandard,
  picked: readonly string[],
  { catalogue, documents: [document] }: Known,
): readonly PlannedChange[] {
  const { name, section } = entry;
  const unlike = unlikeCatalogue(entry, fields);
  const pick = addition(["standard", section], [itemEntry(name)], true);
  const isUnlike = unlike.length + more.length > 0;
  const planned = (additions: readonly Addition[]) => [
    { read: row, document, edits: [], additions },
  ];
  if (section === "events") {
    const own = [...unlike.map(toEntry), ...more];
    return planned([
      pick,
      ...(isUnlike ? [addition(["events", name], own)] : []),
    ]);
  }
  if (isUnlike) {
    const type: Field = ["type", String(entry.fields.get("type"))];
    const rest = unlike.filter(([key]) => key !== "type");
    const chosen = unlike.filter(([key]) => key === "type");
    const stated = [...(chosen.length > 0 ? chosen : [type]), ...rest];
    return planned([addition([section], [mappingEntry(name, stated, more)])]);
  }
  const isBrought =
    section === "event_properties" &&
    picked.some((event) => hasByCatalogue(catalogue, event, name));
  return isBrought ? [] : planned([pick]);
}

function addition(
  path: readonly string[],
  entries: readonly NewEntry[],
  list = false,
): Addition {
  return { path, list, entries };
}
