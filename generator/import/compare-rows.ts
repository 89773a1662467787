// Compares the rows of a sheet with those of a taxonomy: only cells that say something else are changes.
import type { FieldColumn } from "../docs/sheet/columns.js";
import { joinExamples, splitExamples } from "../docs/sheet/example-cell.js";
import { joinList, splitList } from "../docs/sheet/list-cell.js";
import { keyOf, type SheetRow } from "../docs/sheet/make-rows.js";
import { shownText } from "../docs/sheet/show-sheet.js";
import type { Taxonomy } from "../model/taxonomy.js";
import { catalogueTextsIn } from "../text/messages/languages.js";
import { languages } from "../text/messages/language.js";
import type { ReadRow } from "./read-rows.js";

export interface CellChange {
  readonly column: FieldColumn;
  /** In the words of the taxonomy; empty if there is nothing. */
  readonly before: string;
  readonly after: string;
}

/** A row that the taxonomy has, with its changes. */
export interface ChangedRow {
  readonly row: SheetRow;
  readonly read: ReadRow;
  readonly changes: readonly CellChange[];
}

export interface SheetChanges {
  readonly changed: readonly ChangedRow[];
  /** Rows that the taxonomy does not have. */
  readonly added: readonly ReadRow[];
  /** Rows that only the taxonomy has. */
  readonly missing: readonly SheetRow[];
}

/** In the order of the sheet. */
export function compareRows(
  read: readonly ReadRow[],
  rows: readonly SheetRow[],
  taxonomy: Pick<Taxonomy, "events" | "platforms">,
): SheetChanges {
  const known = new Map(rows.map((row) => [shownKey(row), row]));
  const found = new Set<SheetRow>();
  const changed: ChangedRow[] = [];
  const added: ReadRow[] = [];
  for (const each of read) {
    const row = known.get(keyOf(each));
    if (row === undefined) {
      added.push(each);
      continue;
    }
    found.add(row);
    const changes = changesOf(each, row, taxonomy);
    if (changes.length > 0) changed.push({ row, read: each, changes });
  }
  return { changed, added, missing: rows.filter((row) => !found.has(row)) };
}

/** As the sheet shows the names. */
function shownKey({ event, kind, property }: SheetRow): string {
  return keyOf({
    kind,
    event: shownText(event),
    property: shownText(property),
  });
}

function changesOf(
  { cells }: ReadRow,
  row: SheetRow,
  taxonomy: Pick<Taxonomy, "events" | "platforms">,
): readonly CellChange[] {
  const type = cells.get("type") ?? row.cells.type;
  const onlyPicks = row.standard && isBare(row, cells);
  return [...cells].flatMap(([column, cell]) => {
    const before = row.cells[column] ?? "";
    if (onlyPicks && saysNothing.has(cell)) return [];
    const after = cellAfter(column, cell, row, taxonomy, type);
    if (after === "" && column === "type") return [];
    return isSame(cell, before) ||
      isSame(after, before) ||
      isTranslated(after, before, row)
      ? []
      : [{ column, before, after }];
  });
}

/** What empty cells say. */
const saysNothing: ReadonlySet<string> = new Set(["", "active", "none"]);

/** Whether a row has little more than a name, as one with which somebody picked a standard definition. */
function isBare({ kind }: SheetRow, cells: ReadRow["cells"]): boolean {
  return (
    kind !== "attached" &&
    cells.get("label") === "" &&
    cells.get("description") === ""
  );
}

/** A cell as the taxonomy would show it. */
function cellAfter(
  column: FieldColumn,
  cell: string,
  row: SheetRow,
  taxonomy: Pick<Taxonomy, "events" | "platforms">,
  type: string | undefined,
): string {
  switch (column) {
    case "platforms":
      return platformsAfter(cell, row, taxonomy);
    case "examples":
      return joinExamples(splitExamples(cell, type));
    default:
      return cell;
  }
}

/** In the order in which platforms are listed; an emptied cell means all that the event or the taxonomy has. */
function platformsAfter(
  cell: string,
  { event, kind }: SheetRow,
  { events, platforms = [] }: Pick<Taxonomy, "events" | "platforms">,
): string {
  const all =
    kind === "attached"
      ? (events.find(({ name }) => name === event)?.platforms ?? [])
      : platforms;
  const chosen = splitList(cell.toLowerCase());
  if (chosen.length === 0) return joinList(all);
  const known = platforms.filter((platform) => chosen.includes(platform));
  const others = chosen.filter(
    (name) => !platforms.some((platform) => platform === name),
  );
  return joinList([...known, ...others]);
}

/** Whether the cell is what the catalogue says in the language of the sheet. */
function isTranslated(
  after: string,
  before: string,
  { standard }: SheetRow,
): boolean {
  return (
    standard &&
    languages.some(
      (language) => catalogueTextsIn(language).get(before) === after,
    )
  );
}

/** The sheet shows invisible characters in another way; what nobody touched is not a change. */
function isSame(after: string, before: string): boolean {
  return (
    after === before ||
    after === shownText(before) ||
    after === joinList(splitList(shownText(before)))
  );
}
