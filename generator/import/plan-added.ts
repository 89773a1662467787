// Turns rows that the taxonomy does not have into new properties, events and attachments.
import { chooseFunctions } from "../infer/choose-functions.js";
import type { NewEntry } from "../infer/merge/insert-entries.js";
import type { Taxonomy } from "../model/taxonomy.js";
import { nearest } from "../text/suggest.js";
import { fieldValue, keyOfColumn } from "./field-value.js";
import { findWritten, sectionOf } from "./find-written.js";
import { deprecationColumns } from "../docs/sheet/columns.js";
import { deprecationEntry, deprecationOf } from "./edit-deprecation.js";
import { planPick } from "./plan-pick.js";
import type {
  Documents,
  Known,
  PlannedChange,
  Refusal,
} from "./planned-change.js";
import {
  attachedEntry,
  eventEntry,
  mappingEntry,
  toEntry,
  type Field,
} from "./print-entries.js";
import type { ReadRow } from "./read-rows.js";
import {
  hasByCatalogue,
  refuseOtherType,
  refuseReserved,
  standardEntryOf,
} from "./standard-rows.js";

/** New events and properties go to the end of the entry file; what an event gains goes to its own. */
export function planAddedRows(
  added: readonly ReadRow[],
  known: Known,
): readonly PlannedChange[] {
  const { catalogue, taxonomy } = known;
  const events = added.filter(({ kind }) => kind === "event");
  const isStandard = (row: ReadRow) =>
    standardEntryOf(row, catalogue) !== undefined;
  const own = events.filter((row) => !isStandard(row));
  const picked = events.filter(isStandard).map(({ event }) => event);
  const functions = functionsOf(own, taxonomy);
  return added.flatMap((row): readonly PlannedChange[] => {
    const refused = refuseAdded(row, events, known);
    if (refused !== undefined) return [{ read: row, ...refused }];
    const entry = standardEntryOf(row, catalogue);
    if (entry !== undefined) {
      const said = {
        fields: fieldsOf(row, row.cells.get("type")),
        more: deprecationIn(row),
      };
      return planPick(row, entry, said, picked, known);
    }
    switch (row.kind) {
      case "eventProperty":
      case "itemProperty":
      case "userProperty":
        return [planProperty(row, known)];
      case "event":
        return [planEvent(row, added, functions.get(row.event), known)];
      case "attached":
        return isWrittenWith(row, own, picked, known)
          ? []
          : [planAttachment(row, known)];
    }
  });
}

/** Whether an attachment is written with its new event, or comes with its standard one. */
function isWrittenWith(
  { cells, event, property }: ReadRow,
  own: readonly ReadRow[],
  picked: readonly string[],
  { catalogue }: Known,
): boolean {
  if (own.some((each) => each.event === event)) return true;
  const required = cells.get("required") === "yes";
  const rest = [...cells].filter(
    ([column, cell]) => column !== "required" && cell !== "",
  );
  return (
    picked.includes(event) &&
    rest.length === 0 &&
    hasByCatalogue(catalogue, event, property, required)
  );
}

/** Names that the taxonomy cannot have, or that it does not know. */
function refuseAdded(
  row: ReadRow,
  events: readonly ReadRow[],
  { catalogue, taxonomy, types }: Known,
): Refusal | undefined {
  const { cells, event, kind, property } = row;
  if (kind === "attached") {
    const names = [
      ...taxonomy.events.map(({ name }) => name),
      ...events.map((each) => each.event),
    ];
    if (!names.includes(event)) return unknown("event", event, names);
    return types.has(property)
      ? undefined
      : unknown("event property", property, [...types.keys()]);
  }
  const type = cells.get("type") ?? "";
  const refused =
    refuseReserved(row, catalogue) ?? refuseOtherType(row, type, catalogue);
  if (refused !== undefined) return refused;
  return kind === "event" || type !== "" || standardEntryOf(row, catalogue)
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
): Refusal {
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
    deprecationIn(row),
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
  const stated = fieldsOf(row, undefined);
  const name: readonly Field[] =
    builder === undefined ? [] : [["function", builder]];
  const entry = eventEntry(
    row.event,
    [...[...name, ...stated].map(toEntry), ...deprecationIn(row)],
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
    if (deprecationColumns.some((each) => each === column)) return [];
    const cell = row.cells.get(column) ?? "";
    if (isDefault(column, cell)) return [];
    const value = fieldValue(column, cell, type);
    return value === undefined ? [] : [[keyOfColumn[column], value]];
  });
}

function deprecationIn({ cells }: ReadRow): readonly NewEntry[] {
  const after = deprecationOf((column) => cells.get(column) ?? "");
  return after === undefined ? [] : [deprecationEntry(after)];
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
