// Turns changed and new rows into edits of the files that define what they are about.
import type { FieldColumn } from "../docs/sheet/columns.js";
import type { Addition } from "../infer/merge/insert-entries.js";
import type { ParsedDocument } from "../parse/parsed-document.js";
import { field, mapOf } from "../resolve/read-fields.js";
import type { TextEdit } from "../text/text-edits.js";
import type { ChangedRow } from "./compare-rows.js";
import { editField, replaceScalar, type FieldPlan } from "./edit-field.js";
import {
  fieldValue,
  keyOfColumn,
  yamlValue,
  type FieldValue,
} from "./field-value.js";
import { findWritten, sectionOf } from "./find-written.js";
import { attachedEntry, fieldEntry, type Field } from "./print-entries.js";
import type { ReadRow } from "./read-rows.js";

/** Work on one file; or why a change cannot be made. */
export type PlannedChange = {
  readonly read: ReadRow;
  /** The cell at fault; absent for the whole row. */
  readonly column?: FieldColumn;
} & (
  | {
      readonly document: ParsedDocument;
      readonly edits: readonly TextEdit[];
      readonly additions: readonly Addition[];
    }
  | { readonly reason: string; readonly hint: string }
);

/** The files of a taxonomy, the entry first. */
export type Documents = readonly [ParsedDocument, ...ParsedDocument[]];

const byHand = "make the change by hand";

export function planChangedRow(
  changed: ChangedRow,
  documents: Documents,
  types: ReadonlyMap<string, string>,
): readonly PlannedChange[] {
  switch (changed.row.kind) {
    case "eventProperty":
    case "itemProperty":
    case "userProperty":
      return planProperty(changed, documents);
    case "event":
      return planEvent(changed, documents);
    case "attached":
      return planAttached(changed, documents, types);
  }
}

function planProperty(
  changed: ChangedRow,
  documents: Documents,
): readonly PlannedChange[] {
  const { kind, property } = changed.row;
  const section = sectionOf(kind);
  const written = findWritten(documents, section, property);
  if (written?.map === undefined) {
    const hint =
      written === undefined
        ? `restate it under \`${section}\` if your console has something else`
        : byHand;
    const reason = reasonWithout(written !== undefined);
    return refuseEach(changed, reason, hint);
  }
  const { document, map } = written;
  return editFields(changed, document, { map, path: [section, property] });
}

function planEvent(
  changed: ChangedRow,
  documents: Documents,
): readonly PlannedChange[] {
  const { event } = changed.row;
  const path = ["events", event];
  const written = findWritten(documents, "events", event);
  if (written === undefined) {
    return changed.changes.map(({ column }) => {
      const value = valueIn(changed, column);
      const key = keyOfColumn[column];
      return planned(
        changed,
        column,
        documents[0],
        value === undefined
          ? { reason: reasonWithout(false) }
          : {
              edits: [],
              additions: [
                { path, list: false, entries: [fieldEntry(key, value)] },
              ],
            },
      );
    });
  }
  const { document, map } = written;
  if (map === undefined)
    return refuseEach(changed, reasonWithout(true), byHand);
  return editFields(changed, document, { map, path });
}

/** What an event says itself of a property is changed where it is; what a group or the catalogue says is overridden. */
function planAttached(
  changed: ChangedRow,
  documents: Documents,
  types: ReadonlyMap<string, string>,
): readonly PlannedChange[] {
  const { event, property } = changed.row;
  const path = ["events", event, "properties"];
  const written = findWritten(documents, "events", event);
  const document = written?.document ?? documents[0];
  const own = mapOf(field(written?.map, "properties"))?.entries.get(property);
  const type = types.get(property);
  const map = mapOf(own?.value);
  if (map !== undefined) {
    const place = { map, path: [...path, property] };
    return editFields(changed, document, place, type);
  }
  const required = afterOf(changed, "required") === "yes";
  const rest = changed.changes.flatMap(({ column }): Field[] => {
    const value = valueIn(changed, column, type);
    return column === "required" || value === undefined
      ? []
      : [[keyOfColumn[column], value]];
  });
  const column = changed.changes[0]?.column ?? "required";
  if (own === undefined) {
    const entries = [attachedEntry(property, required, rest)];
    const additions = [{ path, list: false, entries }];
    return [planned(changed, column, document, { edits: [], additions })];
  }
  const word = required ? "required" : "optional";
  const text =
    rest.length === 0
      ? word
      : `{ ${[["required", required] as const, ...rest].map(([key, value]) => `${key}: ${yamlValue(value)}`).join(", ")} }`;
  return [planned(changed, column, document, replaceScalar(own, text))];
}

/** Each changed cell as an edit of its key in a mapping. */
function editFields(
  changed: ChangedRow,
  document: ParsedDocument,
  place: Parameters<typeof editField>[0],
  type?: string,
): readonly PlannedChange[] {
  return changed.changes.map(({ column }) =>
    planned(
      changed,
      column,
      document,
      editField(place, keyOfColumn[column], valueIn(changed, column, type)),
    ),
  );
}

function valueIn(
  changed: ChangedRow,
  column: FieldColumn,
  type = afterOf(changed, "type"),
): FieldValue {
  return fieldValue(column, afterOf(changed, column), type);
}

/** What a cell says after the change. */
function afterOf({ changes, row }: ChangedRow, column: FieldColumn): string {
  const change = changes.find((each) => each.column === column);
  return change?.after ?? row.cells[column] ?? "";
}

function planned(
  { read }: ChangedRow,
  column: FieldColumn,
  document: ParsedDocument,
  plan: FieldPlan,
): PlannedChange {
  return "reason" in plan
    ? { read, column, reason: plan.reason, hint: byHand }
    : { read, column, document, ...plan };
}

function refuseEach(
  { changes, read }: ChangedRow,
  reason: string,
  hint: string,
): readonly PlannedChange[] {
  return changes.map(({ column }) => ({ read, column, reason, hint }));
}

function reasonWithout(isWritten: boolean): string {
  return isWritten
    ? "its definition is not a mapping"
    : "its definition belongs to DFINERY's catalogue";
}
