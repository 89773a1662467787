// Random taxonomies: their sheet, as it was written, changes nothing; and what is written for a change says what the sheet says.
import { expect, test } from "vitest";
import { makeRows } from "../../generator/docs/sheet/make-rows.js";
import { showSheet } from "../../generator/docs/sheet/show-sheet.js";
import { compareRows } from "../../generator/import/compare-rows.js";
import { readRows } from "../../generator/import/read-rows.js";
import { readTable } from "../../generator/import/read-table.js";
import { compileText } from "../support/compile-text.js";
import { randomTaxonomy } from "../support/random-taxonomy.js";

test.each(["en", "ko"] as const)(
  "the sheet of any taxonomy in %s is the taxonomy",
  (language) => {
    let count = 0;
    for (let seed = 0; seed < 60; seed++) {
      const { taxonomy } = compileText(randomTaxonomy(seed).texts);
      if (taxonomy === undefined) continue;
      count++;
      const sheet = new TextEncoder().encode(showSheet(taxonomy, language));
      const read = readRows(readTable(sheet, "sheet.csv"), "sheet.csv");
      expect(read.diagnostics).toEqual([]);
      const rows = makeRows(taxonomy);
      const changes = compareRows(read.rows, rows, taxonomy);
      expect({ seed, ...changes }).toEqual({
        seed,
        changed: [],
        added: [],
        missing: [],
      });
      expect(read.rows).toHaveLength(rows.length);
    }
    expect(count).toBeGreaterThan(40);
  },
);
