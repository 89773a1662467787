// The service's event export (EXP): flattened columns, read back as what an SDK sends.
//
// The documentation says which columns there are, that a cell is empty where
// there is no value, and that items are flattened to `df_items_…`. It does not
// say how values of the other types look in a cell. All assumptions about that
// are in this file, and each report of a CSV lists them.
import type { Judge } from "../judge/make-judge.js";
import type { HintedViolation } from "../judge/violation-hint.js";
import type { PropertyType, Taxonomy } from "../model/taxonomy.js";
import { cellsOf } from "../source/split-csv.js";
import type { JudgedEvent } from "./judge-value.js";
import { violation } from "./judge-record.js";

/** Shown with each report of a CSV. */
export const exportAssumptions: readonly string[] = [
  "an export has only what the service accepted: it shows drift, not drops",
  "columns beginning with `df_` that the taxonomy does not have are the service's own",
  "an array is a JSON array in its cell",
  "several items are JSON arrays of the same length in the `df_items_…` columns",
  "true and false are written in any case, and an instant also as `2026-01-31 09:00:00`, in UTC",
];

const nameColumn = "event_name";
const itemPrefix = "df_items_";

/** The types of registered properties, by name. */
export interface ExportTypes {
  readonly properties: ReadonlyMap<string, PropertyType>;
  readonly items: ReadonlyMap<string, PropertyType>;
}

export function exportTypes({
  eventProperties,
  itemProperties,
}: Taxonomy): ExportTypes {
  return {
    properties: new Map(eventProperties.map(({ name, type }) => [name, type])),
    items: new Map(itemProperties.map(({ name, type }) => [name, type])),
  };
}

/** Whether the beginning of a file is that of an export. */
export function looksLikeExport(head: string): boolean {
  const [first = ""] = head.split("\n", 1);
  const start = first.trimStart();
  if (start.startsWith("{") || start.startsWith("[")) return false;
  return columnsOf(first).includes(nameColumn);
}

export function columnsOf(record: string): readonly string[] {
  return cellsOf(record.replace(/^\uFEFF/, "")).map((name) => name.trim());
}

/** The event of a row, or why the row cannot be read. */
export type ExportedRow =
  { readonly judged: JudgedEvent } | { readonly problem: HintedViolation };

export type ReadRow = (record: string) => ExportedRow;

/** Creates the reader of rows under a header; `undefined` if it has no column for the event's name. */
export function makeRowReader(
  header: string,
  types: ExportTypes,
  judge: Judge,
): ReadRow | undefined {
  const columns = columnsOf(header);
  if (!columns.includes(nameColumn)) return undefined;
  return (record) => {
    const cells = cellsOf(record);
    if (cells.length !== columns.length) {
      const words = `the row has ${String(cells.length)} cells, the header has ${String(columns.length)}`;
      return { problem: violation("", "wrong_cells", words) };
    }
    const fields = new Map(columns.map((name, at) => [name, cells[at] ?? ""]));
    const name = fields.get(nameColumn) ?? "";
    const root = propertiesOf(fields, types);
    const { violations } = judge.sdk(name, root);
    const event = Object.fromEntries(fields);
    return { judged: { form: "export-csv", name, event, root, violations } };
  };
}

function propertiesOf(
  fields: ReadonlyMap<string, string>,
  { properties, items }: ExportTypes,
): Readonly<Record<string, unknown>> {
  const own: [string, unknown][] = [];
  const ofItems: [string, unknown][] = [];
  for (const [column, cell] of fields) {
    if (cell === "" || column === nameColumn) continue;
    const item = column.startsWith(itemPrefix)
      ? column.slice(itemPrefix.length)
      : undefined;
    const type = properties.get(column);
    if (type !== undefined) own.push([column, valueOf(cell, type)]);
    else if (item !== undefined) {
      ofItems.push([item, itemValues(cell, items.get(item))]);
    } else if (!column.startsWith("df_")) own.push([column, cell]);
  }
  const list = itemsOf(ofItems);
  return Object.fromEntries(
    list.length === 0 ? own : [...own, ["df_items", list]],
  );
}

/** A column of items as one value for each item. */
function itemValues(cell: string, type: PropertyType = "string"): unknown {
  const list = jsonArray(cell);
  return list === undefined
    ? [valueOf(cell, type)]
    : list.map((each) =>
        typeof each === "string" ? valueOf(each, type) : each,
      );
}

/** Turns columns of items into items. A shorter column lacks the value in the last ones. */
function itemsOf(
  columns: readonly (readonly [string, unknown])[],
): readonly unknown[] {
  const lists = columns.map(
    ([name, list]) => [name, Array.isArray(list) ? list : []] as const,
  );
  const count = Math.max(0, ...lists.map(([, list]) => list.length));
  return Array.from({ length: count }, (_, at) =>
    Object.fromEntries(
      lists.flatMap(([name, list]): [string, unknown][] =>
        at < list.length && list[at] !== null ? [[name, list[at]]] : [],
      ),
    ),
  );
}

/** A cell that is not of its type stays a string, for the judge to report. */
function valueOf(cell: string, type: PropertyType): unknown {
  switch (type) {
    case "string":
      return cell;
    case "long":
    case "double":
      return /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(cell)
        ? Number(cell)
        : cell;
    case "boolean": {
      const word = cell.toLowerCase();
      return word === "true" ? true : word === "false" ? false : cell;
    }
    case "datetime":
      return cell.replace(
        /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d(?:\.\d{3})?)Z?$/,
        "$1T$2Z",
      );
    case "string[]":
    case "long[]":
    case "double[]":
    case "items":
      return jsonArray(cell) ?? cell;
  }
}

function jsonArray(cell: string): readonly unknown[] | undefined {
  if (!cell.startsWith("[")) return undefined;
  try {
    const value: unknown = JSON.parse(cell);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
