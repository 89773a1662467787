// Reads the rows of a sheet: which property or event each is about, and what its cells say.
import { badCell } from "../diagnostics/codes/import-bad-cell.js";
import { duplicateRow } from "../diagnostics/codes/import-duplicate-row.js";
import { hasErrors, type Diagnostic } from "../diagnostics/diagnostic.js";
import {
  fieldColumns,
  fieldsOfKind,
  rowKinds,
  type Column,
  type FieldColumn,
  type RowKind,
} from "../docs/sheet/columns.js";
import { joinList, splitList } from "../docs/sheet/list-cell.js";
import { keyOf, type RowName } from "../docs/sheet/make-rows.js";
import { unguarded } from "../text/csv.js";
import { visible } from "../text/display-text.js";
import { listChoices } from "../text/lists.js";
import { hasWords, readWord, wordsIn } from "./headings.js";
import { addressOf, readHead, type Sheet } from "./read-head.js";
import type { Table, TableRow } from "./read-table.js";

/** A row of a file, for messages. */
export interface RowPlace {
  readonly path: string;
  readonly row: number;
  readonly line: number;
}

export interface ReadRow extends RowName {
  /** What the cells of its kind say, also empty ones; not of columns that the sheet lacks. */
  readonly cells: ReadonlyMap<FieldColumn, string>;
  /** The address of a cell, such as `F12`. */
  readonly addresses: ReadonlyMap<Column, string>;
  readonly place: RowPlace;
}

export interface ReadSheet {
  /** Empty if there is an error. */
  readonly rows: readonly ReadRow[];
  readonly diagnostics: readonly Diagnostic[];
}

/** `shown` is the path of the sheet in messages. */
export function readRows(table: Table, shown: string): ReadSheet {
  const diagnostics = [...table.diagnostics];
  if (hasErrors(diagnostics)) return { rows: [], diagnostics };
  const [head, ...rest] = table.rows;
  const { sheet, diagnostics: ofHead } = readHead(head, shown);
  diagnostics.push(...ofHead);
  if (hasErrors(diagnostics)) return { rows: [], diagnostics };
  const rows = new Map<string, ReadRow>();
  for (const each of rest) {
    const read = readRow(each, sheet);
    diagnostics.push(...read.diagnostics);
    const { row } = read;
    if (row === undefined) continue;
    const first = rows.get(keyOf(row));
    if (first === undefined) rows.set(keyOf(row), row);
    else diagnostics.push(reportDuplicate(row, first));
  }
  return {
    rows: hasErrors(diagnostics) ? [] : [...rows.values()],
    diagnostics,
  };
}

function readRow(
  { cells, line, row }: TableRow,
  { places, path, language }: Sheet,
): { readonly row?: ReadRow; readonly diagnostics: readonly Diagnostic[] } {
  const place = { path, row, line };
  const addresses = new Map(
    [...places].map(([column, at]) => [column, addressOf(at, row)]),
  );
  const textOf = (column: Column): string => {
    const at = places.get(column);
    return at === undefined ? "" : unguarded(cells[at] ?? "").trim();
  };
  const wrong = (column: Column, problem: string, hint: string): Diagnostic =>
    badCell.at({
      message: `${addresses.get(column) ?? `row ${String(row)}`} of \`${path}\` ${problem}`,
      place: { path, line },
      hint,
    });
  const [event, property] = [textOf("event"), textOf("property")];
  const kind = kindOf(textOf("kind"), event, property);
  if (kind === undefined) {
    const words = listChoices(wordsIn("kind", language), "or");
    const is = textOf("kind") === "" ? "is empty" : `is \`${textOf("kind")}\``;
    return { diagnostics: [wrong("kind", is, `write ${words}`)] };
  }
  const misfit = nameMisfit(kind, event, property);
  if (misfit !== undefined) {
    const { column, hint } = misfit;
    const is = textOf(column) === "" ? "is empty" : "is not empty";
    return { diagnostics: [wrong(column, is, hint)] };
  }
  const diagnostics: Diagnostic[] = [];
  const read = new Map<FieldColumn, string>();
  for (const column of fieldColumns) {
    if (!places.has(column)) continue;
    const text = textOf(column);
    if (!fieldsOfKind[kind].includes(column)) {
      if (text !== "" && !isRepeated(kind, column)) {
        const words = wordsIn("kind", language)[rowKinds.indexOf(kind)] ?? kind;
        const hint = "empty the cell, or write it in another row";
        const problem = `is not empty, but a row of the kind \`${words}\` has no such field`;
        diagnostics.push(wrong(column, problem, hint));
      }
      continue;
    }
    const value = valueOf(column, text, kind);
    if (value !== undefined) read.set(column, value);
    else {
      const choices = wordsIn(column, language);
      const hint =
        choices.length === 0
          ? "write a number, without commas and units"
          : `write ${listChoices(choices, "or")}`;
      diagnostics.push(wrong(column, `is \`${text}\``, hint));
    }
  }
  return {
    row: { kind, event, property, cells: read, addresses, place },
    diagnostics,
  };
}

/** Without a word, the names say what the row is about, unless it is one of three kinds of properties. */
function kindOf(
  text: string,
  event: string,
  property: string,
): RowKind | undefined {
  if (text !== "") {
    const word = readWord("kind", text);
    return rowKinds.find((kind) => kind === word);
  }
  if (event === "") return undefined;
  return property === "" ? "event" : "attached";
}

function nameMisfit(
  kind: RowKind,
  event: string,
  property: string,
): { readonly column: Column; readonly hint: string } | undefined {
  const needsEvent = kind === "event" || kind === "attached";
  if (needsEvent !== (event !== "")) {
    const hint = needsEvent
      ? "write the name of the event"
      : "empty the cell: the row is about a property of no single event";
    return { column: "event", hint };
  }
  if ((kind !== "event") === (property !== "")) return undefined;
  const hint =
    kind === "event"
      ? "empty the cell: properties of an event have rows of their own"
      : "write the name of the property";
  return { column: "property", hint };
}

/** In the row of an attached property, people may repeat what its own row says; nothing is taken from there. */
function isRepeated(kind: RowKind, column: FieldColumn): boolean {
  return kind === "attached" && column === "type";
}

/** What a cell says in the words of the taxonomy; an empty one says what a missing key does. */
function valueOf(
  column: FieldColumn,
  text: string,
  kind: RowKind,
): string | undefined {
  if (column === "deprecated") return deprecatedSince(text);
  if (hasWords(column)) {
    if (column === "open" && readWord(column, text) === "no") return "";
    if (text !== "") return readWord(column, text);
    switch (column) {
      case "status":
        return "active";
      case "pii":
        return "none";
      case "required":
        return kind === "attached" ? "no" : "";
      default:
        return "";
    }
  }
  switch (column) {
    case "values":
    case "platforms":
    case "owner":
    case "tags":
    case "examples":
      return joinList(splitList(text));
    case "minLength":
    case "maxLength":
    case "minimum":
    case "maximum":
    case "minItems":
    case "maxItems":
      return text === "" || isDecimal.test(text) ? decimal(text) : undefined;
    default:
      return text;
  }
}

const isDecimal = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

/** As the taxonomy's own numbers are shown: `5` for "5.0". */
function decimal(text: string): string {
  return text === "" ? "" : String(Number(text));
}

/** `yes`, or since when something is deprecated; empty if it is not. */
function deprecatedSince(text: string): string {
  const answer = readWord("deprecated", text);
  return answer === "no" ? "" : (answer ?? text);
}

function reportDuplicate(row: ReadRow, first: ReadRow): Diagnostic {
  const { path, line } = row.place;
  const name = row.property === "" ? row.event : row.property;
  return duplicateRow.at({
    message: `row ${String(row.place.row)} of \`${path}\` is about the same \`${visible(name)}\` as row ${String(first.place.row)}`,
    place: { path, line },
    hint: "remove one of the two",
  });
}
