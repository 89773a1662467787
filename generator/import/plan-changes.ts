// Turns changed and new rows into edits of the files that define what they are about.
import { deprecationColumns, type FieldColumn } from "../docs/sheet/columns.js";
import type { NewEntry } from "../infer/merge/insert-entries.js";
import type { ParsedDocument } from "../parse/parsed-document.js";
import { field, mapOf } from "../resolve/read-fields.js";
import type { ChangedRow } from "./compare-rows.js";
import {
  deprecationEntry,
  deprecationOf,
  editDeprecation,
  type DeprecationFields,
} from "./edit-deprecation.js";
import {
  addTo,
  editField,
  removeFields,
  replaceScalar,
  type FieldPlan,
  type Place,
} from "./edit-field.js";
import {
  fieldValue,
  keyOfColumn,
  yamlValue,
  type FieldValue,
} from "./field-value.js";
import { findWritten, sectionOf } from "./find-written.js";
import {
  attachedEntry,
  fieldEntry,
  mappingEntry,
  type Field,
} from "./print-entries.js";
import type { Documents, Known, PlannedChange } from "./planned-change.js";
import { refuseOtherType } from "./standard-rows.js";

const byHand = "make the change by hand";

export function planChangedRow(
  changed: ChangedRow,
  { catalogue, documents, types }: Known,
): readonly PlannedChange[] {
  const otherType = refuseOtherType(
    changed.row,
    changed.changes.find(({ column }) => column === "type")?.after ?? "",
    catalogue,
  );
  if (otherType !== undefined) return [{ read: changed.read, ...otherType }];
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
  if (written === undefined) return restate(changed, documents[0], section);
  if (written.map === undefined) {
    return refuseEach(changed, reasonWithout(true), byHand);
  }
  const { document, map } = written;
  return editFields(changed, document, { map, path: [section, property] });
}

/** What only the catalogue defines is restated with what differs. */
function restate(
  changed: ChangedRow,
  document: ParsedDocument,
  section: string,
): readonly PlannedChange[] {
  const { property } = changed.row;
  const type: Field = ["type", afterOf(changed, "type")];
  return overrideCatalogue(changed, (entries) => {
    const entry = mappingEntry(property, [type], entries);
    const plan = addTo([section], entry);
    return [planned(changed, undefined, document, plan)];
  });
}

/** A key can say something else than the catalogue, and cannot take back what it says. */
function overrideCatalogue(
  changed: ChangedRow,
  plan: (entries: readonly NewEntry[]) => readonly PlannedChange[],
): readonly PlannedChange[] {
  const gone = changed.changes.filter(({ after }) => after === "");
  if (gone.length > 0) {
    const hint = "write something else into the cell, or leave it as it was";
    return refuseEach(
      { ...changed, changes: gone },
      reasonWithout(false),
      hint,
    );
  }
  const entries = plainChanges(changed).flatMap(({ column }) => {
    const value = valueIn(changed, column);
    const isType = column === "type";
    return value === undefined || isType
      ? []
      : [fieldEntry(keyOfColumn[column], value)];
  });
  const after = deprecationOf((column) => afterOf(changed, column));
  const deprecation = after === undefined ? [] : [deprecationEntry(after)];
  return plan([...entries, ...deprecation]);
}

function planEvent(
  changed: ChangedRow,
  documents: Documents,
): readonly PlannedChange[] {
  const { event } = changed.row;
  const path = ["events", event];
  const written = findWritten(documents, "events", event);
  if (written === undefined) {
    return overrideCatalogue(changed, (entries) =>
      entries.map((entry) =>
        planned(changed, undefined, documents[0], addTo(path, entry)),
      ),
    );
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

/** Each changed cell as an edit of its key in a mapping; keys that go are removed together. */
function editFields(
  changed: ChangedRow,
  document: ParsedDocument,
  place: Place,
  type?: string,
): readonly PlannedChange[] {
  const plan = (column: FieldColumn, edit: FieldPlan) =>
    planned(changed, column, document, edit);
  const result: PlannedChange[] = [];
  const gone: FieldColumn[] = [];
  for (const { column } of plainChanges(changed)) {
    const value = valueIn(changed, column, type);
    if (value === undefined) gone.push(column);
    else {
      result.push(plan(column, editField(place, keyOfColumn[column], value)));
    }
  }
  const keys = gone.map((column) => keyOfColumn[column]);
  const [first] = gone;
  if (first !== undefined)
    result.push(plan(first, removeFields(place.map, keys)));
  const deprecation = planDeprecation(changed, (after) =>
    editDeprecation(place, after),
  );
  return deprecation === undefined
    ? result
    : [...result, plan(deprecation.column, deprecation.plan)];
}

function plainChanges({ changes }: ChangedRow): ChangedRow["changes"] {
  return changes.filter(({ column }) => !isOfDeprecation(column));
}

function isOfDeprecation(column: FieldColumn): boolean {
  return deprecationColumns.some((each) => each === column);
}

/** What the three cells of a deprecation change together; `undefined` if nothing. */
function planDeprecation(
  changed: ChangedRow,
  edit: (after: DeprecationFields | undefined) => FieldPlan,
): { readonly column: FieldColumn; readonly plan: FieldPlan } | undefined {
  const first = changed.changes.find(({ column }) => isOfDeprecation(column));
  if (first === undefined) return undefined;
  const after = deprecationOf((column) => afterOf(changed, column));
  const isEnded =
    changed.row.cells.deprecated !== undefined &&
    afterOf(changed, "deprecated") === "";
  const plan: FieldPlan =
    isEnded && after !== undefined
      ? { reason: "its replacement or its reason is still in the sheet" }
      : edit(after);
  return { column: first.column, plan };
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
  column: FieldColumn | undefined,
  document: ParsedDocument,
  plan: FieldPlan,
): PlannedChange {
  const place = { read, ...(column !== undefined && { column }) };
  return "reason" in plan
    ? { ...place, reason: plan.reason, hint: byHand }
    : { ...place, document, ...plan };
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
