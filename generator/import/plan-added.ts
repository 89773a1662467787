// Turns rows that the taxonomy does not have into new properties, events and attachments.
import { chooseFunctions } from "../infer/choose-functions.js";
import type { NewEntry } from "../infer/merge/insert-entries.js";
import type { CatalogueEntry } from "../model/catalogue-entry.js";
import type { Taxonomy } from "../model/taxonomy.js";
import { nearest } from "../text/suggest.js";
import { fieldValue, keyOfColumn } from "./field-value.js";
import { findWritten, sectionOf } from "./find-written.js";
import type { Documents, PlannedChange } from "./plan-changes.js";
import {
  attachedEntry,
  eventEntry,
  mappingEntry,
  type Field,
} from "./print-entries.js";
import type { ReadRow } from "./read-rows.js";

/** What is known besides the new rows. */
export interface Known {
  readonly documents: Documents;
  readonly taxonomy: Taxonomy;
  readonly catalogue: readonly CatalogueEntry[];
  /** The types of event properties by name, those of new rows too. */
  readonly types: ReadonlyMap<string, string>;
}

/** New events and properties go to the end of the entry file; what an event gains goes to its own. */
export function planAddedRows(
  added: readonly ReadRow[],
  known: Known,
): readonly PlannedChange[] {
  const events = added.filter(({ kind }) => kind === "event");
  const functions = functionsOf(events, known.taxonomy);
  return added.flatMap((row): readonly PlannedChange[] => {
    const refused = refuseAdded(row, events, known);
    if (refused !== undefined) return [{ read: row, ...refused }];
    switch (row.kind) {
      case "eventProperty":
      case "itemProperty":
      case "userProperty":
        return [planProperty(row, known)];
      case "event":
        return [planEvent(row, added, functions.get(row.event), known)];
      case "attached":
        return events.some(({ event }) => event === row.event)
          ? []
          : [planAttachment(row, known)];
    }
  });
}

/** Names that the taxonomy cannot have, or that it does not know. */
function refuseAdded(
  row: ReadRow,
  events: readonly ReadRow[],
  { catalogue, taxonomy, types }: Known,
): { readonly reason: string; readonly hint: string } | undefined {
  const { event, kind, property } = row;
  const section = sectionOf(kind);
  if (kind === "attached") {
    const names = [
      ...taxonomy.events.map(({ name }) => name),
      ...events.map((each) => each.event),
    ];
    if (!names.includes(event)) return unknown("event", event, names);
    const standard = catalogue.flatMap((entry) =>
      entry.section === "event_properties" ? [entry.name] : [],
    );
    const properties = [...types.keys(), ...standard];
    return properties.includes(property)
      ? undefined
      : unknown("event property", property, properties);
  }
  const name = kind === "event" ? event : property;
  if (
    catalogue.some((entry) => entry.section === section && entry.name === name)
  ) {
    const key = kind === "event" ? "events" : section;
    return {
      reason: "it is a standard name",
      hint: `pick it under \`standard.${key}\` of the taxonomy`,
    };
  }
  return kind === "event" || row.cells.get("type")
    ? undefined
    : {
        reason: "it has no data type",
        hint: "write its type, such as `String`",
      };
}

function unknown(
  noun: string,
  name: string,
  names: readonly string[],
): { readonly reason: string; readonly hint: string } {
  const similar = nearest(name, names);
  return {
    reason: `neither the taxonomy nor the sheet has the ${noun} \`${name}\``,
    hint:
      similar === undefined
        ? `add a row for the ${noun}`
        : `did you mean \`${similar}\`?`,
  };
}

function planProperty(row: ReadRow, { documents }: Known): PlannedChange {
  const entry = mappingEntry(
    row.property,
    fieldsOf(row, row.cells.get("type")),
  );
  return inFile(row, documents[0], [sectionOf(row.kind)], entry);
}

function planEvent(
  row: ReadRow,
  added: readonly ReadRow[],
  builder: string | undefined,
  { documents, types }: Known,
): PlannedChange {
  const attachments = added
    .filter(({ event, kind }) => kind === "attached" && event === row.event)
    .map((each) => attachmentOf(each, types));
  const fields = fieldsOf(row, undefined);
  const entry = eventEntry(
    row.event,
    builder === undefined ? fields : [["function", builder], ...fields],
    attachments,
  );
  return inFile(row, documents[0], ["events"], entry);
}

function planAttachment(
  row: ReadRow,
  { documents, types }: Known,
): PlannedChange {
  const written = findWritten(documents, "events", row.event);
  return inFile(
    row,
    written?.document ?? documents[0],
    ["events", row.event, "properties"],
    attachmentOf(row, types),
  );
}

function attachmentOf(
  row: ReadRow,
  types: ReadonlyMap<string, string>,
): NewEntry {
  const rest = fieldsOf(row, types.get(row.property)).filter(
    ([key]) => key !== "required",
  );
  const required = row.cells.get("required") === "yes";
  return attachedEntry(row.property, required, rest);
}

const firstColumns = ["type", "label"] as const;

/** The keys that say more than what is the case without them. */
function fieldsOf(row: ReadRow, type: string | undefined): readonly Field[] {
  const columns = new Set([...firstColumns, ...row.cells.keys()]);
  return [...columns].flatMap((column): readonly Field[] => {
    const cell = row.cells.get(column) ?? "";
    if (isDefault(column, cell)) return [];
    const value = fieldValue(column, cell, type);
    return value === undefined ? [] : [[keyOfColumn[column], value]];
  });
}

function isDefault(column: string, cell: string): boolean {
  switch (column) {
    case "status":
      return cell === "active";
    case "pii":
      return cell === "none";
    case "required":
      return cell === "no";
    default:
      return false;
  }
}

function inFile(
  read: ReadRow,
  document: Documents[0],
  path: readonly string[],
  entry: NewEntry,
): PlannedChange {
  const additions = [{ path, list: false, entries: [entry] }];
  return { read, document, edits: [], additions };
}

/** Builder names for new events whose wire names give none. */
function functionsOf(
  events: readonly ReadRow[],
  taxonomy: Taxonomy,
): ReadonlyMap<string, string> {
  const active = taxonomy.events.filter(({ status }) => status === "active");
  return chooseFunctions(
    [...active.map(({ name }) => name), ...events.map(({ event }) => event)],
    new Map(active.map(({ name, names }) => [name, names.builder])),
  );
}
