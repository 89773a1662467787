// Prints the rows of a sheet as CSV in a language: a checklist for the person who fills in the console.
import { inLanguage } from "../../model/in-language.js";
import type { Taxonomy } from "../../model/taxonomy.js";
import { csvRecord, guarded } from "../../text/csv.js";
import { visible } from "../../text/display-text.js";
import { messagesIn } from "../../text/messages/languages.js";
import type { Language } from "../../text/messages/language.js";
import type { Messages } from "../../text/messages/messages.js";
import { columns, wordsOf, type Column } from "./columns.js";
import { makeRows, type SheetRow } from "./make-rows.js";

/** Spreadsheets read a file without it in the encoding of the country. */
const byteOrderMark = "\ufeff";

/**
 * The sheet of a taxonomy with all its platforms: UTF-8 with a byte order mark
 * and CRLF, as Excel reads it. The heading of the first column says that
 * the console has no documented import.
 */
export function showSheet(taxonomy: Taxonomy, language: Language): string {
  const messages = messagesIn(language);
  const shown = columns.filter(
    (column) => column !== "platforms" || taxonomy.platforms !== undefined,
  );
  const records = makeRows(inLanguage(taxonomy, language)).map((row) =>
    csvRecord(shown.map((column) => cellOf(row, column, messages))),
  );
  const { headings } = messages.sheet;
  const head = csvRecord(shown.map((column) => headings[column]));
  return [byteOrderMark, head, ...records].join("");
}

function cellOf(row: SheetRow, column: Column, messages: Messages): string {
  const text = textOf(row, column, messages);
  return cellText(wordsOf(column, messages)?.[text] ?? text);
}

function textOf(row: SheetRow, column: Column, { sheet }: Messages): string {
  switch (column) {
    case "done":
      return row.automatic ? sheet.automatic : "";
    case "kind":
    case "event":
    case "property":
      return row[column];
    case "standard":
      return row.standard ? "yes" : "no";
    default:
      return row.cells[column] ?? "";
  }
}

/** A string as a cell has it: nothing is a formula. */
function cellText(text: string): string {
  return guarded(shownText(text));
}

/** A string as a sheet shows it: invisible characters are written out, line breaks stay. */
export function shownText(text: string): string {
  return text.split("\n").map(visible).join("\n").trim();
}
