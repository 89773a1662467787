// Reads the headings of a sheet: where each column is, and in which language people see it.
import { duplicateRow } from "../diagnostics/codes/import-duplicate-row.js";
import { notASheet } from "../diagnostics/codes/import-not-a-sheet.js";
import { unknownColumn } from "../diagnostics/codes/import-unknown-column.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Column } from "../docs/sheet/columns.js";
import type { Language } from "../text/messages/language.js";
import { nearest } from "../text/suggest.js";
import { columnOf, headingTexts, languageOf } from "./headings.js";
import type { TableRow } from "./read-table.js";

/** What its headings say of a sheet. */
export interface Sheet {
  readonly places: ReadonlyMap<Column, number>;
  /** In messages. */
  readonly path: string;
  readonly language: Language;
}

/** `shown` is the path of the sheet in messages. */
export function readHead(
  head: TableRow | undefined,
  shown: string,
): { readonly sheet: Sheet; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const places = new Map<Column, number>();
  const language = languageOf(head?.cells ?? []);
  const sheet = { places, path: shown, language };
  for (const [at, cell] of (head?.cells ?? []).entries()) {
    const column = columnOf(cell);
    if (cell.trim() === "" || head === undefined) continue;
    const address = addressOf(at, head.row);
    const place = { path: shown, line: head.line };
    if (column === undefined) {
      const similar = nearest(cell.trim(), headingTexts());
      diagnostics.push(
        unknownColumn.at({
          message: `the column \`${cell.trim()}\` (${address} of \`${shown}\`) is unknown and was ignored`,
          place,
          hint:
            similar === undefined
              ? "if it is a column of the sheet, write its heading as `docs --sheet` does; if it is your own, leave it"
              : `did you mean \`${similar}\`?`,
        }),
      );
    } else if (places.has(column)) {
      diagnostics.push(
        duplicateRow.at({
          message: `the column \`${cell.trim()}\` is in the sheet twice (${address} of \`${shown}\`)`,
          place,
          hint: "remove one of the two",
        }),
      );
    } else places.set(column, at);
  }
  if (!places.has("event") || !places.has("property")) {
    const message = `\`${shown}\` has no row of headings with the columns for the event and the property`;
    const hint = "import a sheet that `dfn-codegen docs --sheet` wrote";
    const problem = notASheet.at({ message, place: { path: shown }, hint });
    return { sheet, diagnostics: [problem] };
  }
  return { sheet, diagnostics };
}

/** `F12`: the name that spreadsheets have for a cell. */
export function addressOf(column: number, row: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26
    ? `${letter}${String(row)}`
    : `${addressOf(Math.floor(column / 26) - 1, 0).slice(0, -1)}${letter}${String(row)}`;
}
