// Writes the sheet of a folder, edits it as a spreadsheet would, and runs `import` in this process.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { analyzeAllPlatforms } from "../../generator/driver/compile-run.js";
import { makeRun } from "../../generator/driver/run.js";
import { showSheet } from "../../generator/docs/sheet/show-sheet.js";
import {
  importSheet,
  type ImportOptions,
} from "../../generator/import/command/import.js";
import { cellsOf } from "../../generator/source/split-csv.js";
import { csvRecord } from "../../generator/text/csv.js";
import type { Language } from "../../generator/text/messages/language.js";

export interface ImportRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The sheet of the folder's `taxonomy.yaml`. */
export function sheetOf(folder: string, language: Language = "en"): string {
  const { taxonomy, diagnostics } = analyzeAllPlatforms(
    makeRun("taxonomy.yaml", {}, folder),
  );
  if (taxonomy === undefined) {
    throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  }
  return showSheet(taxonomy, language);
}

/** A sheet as rows of cells, which a test may change. */
export function tableOf(sheet: string): string[][] {
  const records = sheet.replace(/^\ufeff/, "").match(/(?:"[^"]*"|[^"\n])+\n/g);
  return (records ?? []).map((record) => [
    ...cellsOf(record.replace(/\r?\n$/, "")),
  ]);
}

export function csvOf(table: readonly (readonly string[])[]): string {
  return table.map(csvRecord).join("");
}

/** Changes the cell of a row by its heading; rows are found by kind, event and property. */
export function setCell(
  table: string[][],
  [kind, event, property]: readonly [string, string, string],
  heading: string,
  text: string,
): void {
  const row = table.find(
    (cells) => cells[1] === kind && cells[2] === event && cells[3] === property,
  );
  const at = table[0]?.indexOf(heading) ?? -1;
  if (row === undefined || at < 0) {
    throw new Error(`no ${heading} of ${event} ${property}`);
  }
  row[at] = text;
}

/** Imports a sheet into the folder's `taxonomy.yaml`. */
export async function importInto(
  folder: string,
  sheet: string | Uint8Array,
  options: Partial<ImportOptions> = {},
): Promise<ImportRun> {
  writeFileSync(join(folder, "sheet.csv"), sheet);
  let out = "";
  let err = "";
  const code = await importSheet(
    makeRun("taxonomy.yaml", {}, folder),
    { sheet: "sheet.csv", dryRun: false, format: "pretty", ...options },
    {
      out: (text) => (out += text),
      err: (text) => (err += text),
      color: false,
      width: 80,
    },
  );
  return { code, out, err };
}
