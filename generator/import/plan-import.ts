// Plans what a sheet changes in the files of a taxonomy, and compares the result with the sheet.
import { refusedChange } from "../diagnostics/codes/import-refused-change.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import {
  fieldColumns,
  narrowingColumns,
  type FieldColumn,
} from "../docs/sheet/columns.js";
import {
  keyOf,
  makeRows,
  type SheetCells,
  type SheetRow,
} from "../docs/sheet/make-rows.js";
import {
  planInsertions,
  type Addition,
} from "../infer/merge/insert-entries.js";
import type { Taxonomy } from "../model/taxonomy.js";
import type { ParsedDocument } from "../parse/parsed-document.js";
import { visible } from "../text/display-text.js";
import { applyEdits, type TextEdit } from "../text/text-edits.js";
import type { SheetChanges } from "./compare-rows.js";
import { keyOfColumn } from "./field-value.js";
import { planAddedRows } from "./plan-added.js";
import { planChangedRow } from "./plan-changes.js";
import type { Known, PlannedChange } from "./planned-change.js";
import type { ReadRow } from "./read-rows.js";

/** A file that the sheet changes. */
export interface ChangedDocument {
  readonly document: ParsedDocument;
  readonly after: string;
}

export interface ImportPlan {
  readonly files: readonly ChangedDocument[];
  /** An error for each change that cannot be made; then no file may be written. */
  readonly refused: readonly Diagnostic[];
}

/** In the order of the documents. */
export function planImport(
  changes: SheetChanges,
  surroundings: Omit<Known, "types">,
): ImportPlan {
  const types = typesOf(changes, surroundings);
  const known = { ...surroundings, types };
  const planned = [
    ...changes.changed.flatMap((row) => planChangedRow(row, known)),
    ...planAddedRows(changes.added, known),
  ];
  const refused = planned.flatMap((change) =>
    "reason" in change
      ? [reportRefused(change, change.reason, change.hint)]
      : [],
  );
  const files = known.documents.flatMap((document): ChangedDocument[] => {
    const own = planned.filter(
      (change) => "document" in change && change.document === document,
    );
    const after = applyPlanned(document, own, refused);
    return after === document.file.text ? [] : [{ document, after }];
  });
  return { files, refused };
}

/** The types of all event properties, as the sheet has them. */
function typesOf(
  { added, changed }: SheetChanges,
  { catalogue, taxonomy }: Omit<Known, "types">,
): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  for (const { fields, name, section } of catalogue) {
    if (section === "event_properties") {
      types.set(name, String(fields.get("type")));
    }
  }
  for (const { name, type } of taxonomy.eventProperties) types.set(name, type);
  for (const { cells, kind, property } of added) {
    const type = cells.get("type") ?? types.get(property) ?? "";
    if (kind === "eventProperty") types.set(property, type);
  }
  for (const { changes, row } of changed) {
    const type = changes.find(({ column }) => column === "type")?.after;
    if (row.kind === "eventProperty" && type !== undefined) {
      types.set(row.property, type);
    }
  }
  return types;
}

function applyPlanned(
  { file: { path, text } }: ParsedDocument,
  planned: readonly PlannedChange[],
  refused: Diagnostic[],
): string {
  const edits: TextEdit[] = [];
  const additions = new Map<Addition, PlannedChange>();
  for (const change of planned) {
    if ("reason" in change) continue;
    edits.push(...change.edits);
    for (const addition of change.additions) additions.set(addition, change);
  }
  const plan = planInsertions(text, [...additions.keys()]);
  for (const { addition, reason } of plan.refused) {
    const change = additions.get(addition);
    if (change === undefined) continue;
    const lines = addition.entries.map(({ flow }) => `\`${flow}\``).join(", ");
    const where = `\`${addition.path.join(".")}\` of \`${path}\``;
    const hint = `write ${lines} under ${where} by hand`;
    refused.push(reportRefused(change, reason, hint));
  }
  const inserted = plan.insertions.map(({ offset, text: added }) => ({
    start: offset,
    end: offset,
    text: added,
  }));
  return applyEdits(text, [...edits, ...inserted]);
}

function reportRefused(
  { column, read }: { readonly column?: FieldColumn; readonly read: ReadRow },
  reason: string,
  hint: string,
): Diagnostic {
  const { line, path, row } = read.place;
  const where =
    (column === undefined ? undefined : read.addresses.get(column)) ??
    `row ${String(row)}`;
  return refusedChange.at({
    message: `${where} of \`${path}\`: ${nameOf(read)} is not imported: ${reason}`,
    place: { path, line },
    hint,
  });
}

/** "`coupon_code` of `df_purchase`" */
export function nameOf({
  event,
  property,
}: Pick<ReadRow, "event" | "property">): string {
  return [property, event]
    .filter((name) => name !== "")
    .map((name) => `\`${visible(name)}\``)
    .join(" of ");
}

/**
 * What the changed taxonomy says otherwise than the sheet; `undefined` if
 * nothing. Standard properties come and go with the events that use them, and
 * attachments with the status of their properties.
 */
export function findMismatch(
  before: readonly SheetRow[],
  changes: SheetChanges,
  after: Taxonomy,
): string | undefined {
  const expected = new Map<string, SheetCells>();
  for (const row of before) expected.set(keyOf(row), row.cells);
  for (const { changes: cells, row } of changes.changed) {
    const said = cells.reduce<SheetCells>(
      (all, { after: text, column }) => ({ ...all, [column]: text }),
      row.cells,
    );
    expected.set(keyOf(row), said);
  }
  const changed = new Map(
    changes.changed.map(({ changes: cells, row }) => [
      keyOf(row),
      new Set(cells.map(({ column }) => column)),
    ]),
  );
  const rows = new Map(makeRows(after).map((row) => [keyOf(row), row]));
  for (const row of before) {
    const now = rows.get(keyOf(row));
    if (now === undefined) {
      if (row.kind === "attached" || row.standard) continue;
      return `${nameOf(row)} would be gone`;
    }
    const cells = expected.get(keyOf(row)) ?? {};
    for (const column of fieldColumns) {
      if ((cells[column] ?? "") === (now.cells[column] ?? "")) continue;
      if (follows(column, row, changed)) continue;
      return `\`${keyOfColumn[column]}\` of ${nameOf(row)} would be \`${now.cells[column] ?? ""}\``;
    }
  }
  const lost = changes.added.find((row) => !rows.has(keyOf(row)));
  return lost && `${nameOf(lost)} would not be there`;
}

/** Whether a cell may differ because the sheet changes another one, on which it depends. */
function follows(
  column: FieldColumn,
  row: SheetRow,
  changed: ReadonlyMap<string, ReadonlySet<FieldColumn>>,
): boolean {
  const own = changed.get(keyOf(row));
  if (own?.has(column) === true && column !== "platforms") return false;
  const isAttached = row.kind === "attached";
  // Without platforms of its own, it has those of its event.
  if (column === "platforms") return isAttached;
  // A replacement or a reason deprecates.
  if (column === "deprecated") {
    return (
      own?.has("replacedBy") === true || own?.has("deprecationReason") === true
    );
  }
  const isNarrowing = narrowingColumns.some((each) => each === column);
  // A constraint takes values out of an enum, and examples out of a standard definition; so does another type.
  const hasNarrowed =
    own?.has("type") === true ||
    narrowingColumns.some((each) => own?.has(each));
  if (column === "examples") return row.standard && hasNarrowed;
  if (column === "values" && hasNarrowed) return true;
  if (own?.has("type") === true) return isNarrowing;
  // What an event narrows is shown where it differs from its property's.
  const property = {
    kind: "eventProperty",
    event: "",
    property: row.property,
  } as const;
  return isAttached && isNarrowing && changed.has(keyOf(property));
}
