// `import`: constraints, examples, deprecation, and what the catalogue defines.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readFiles, tempFolder } from "../support/temp-folder.js";
import {
  csvOf,
  importInto,
  setCell,
  sheetOf,
  tableOf,
} from "./import-folder.js";

const entry = `version: 1
standard:
  events: [df_login] # picked
  item_properties: [df_item_id]

event_properties:
  code:
    type: string # as typed
    pattern: "^[A-Z]{2}$" # two letters
    max_length: 40
    examples: [AB, CD]
  amount: { type: double, minimum: 0, unit: won, pii: indirect } # money
  points:
    type: long[]
    examples:
      # few
      - [1, 2]
      - [3] # one
  old:
    type: string
    deprecated:
      since: "2026-01-01" # the day
      replaced_by: code

events:
  used:
    properties:
      code: { required: true, max_length: 8 }
      amount: optional
      points: optional
      old: optional
  shown: { label: 배너, description: "A banner", properties: {} }
`;

async function imported(change: (table: string[][]) => void, text = entry) {
  const folder = tempFolder({ "taxonomy.yaml": text });
  const table = tableOf(sheetOf(folder));
  change(table);
  const run = await importInto(folder, csvOf(table));
  rmSync(join(folder, "sheet.csv"));
  return { ...run, after: readFiles(folder)["taxonomy.yaml"] };
}

/** The text after replacing parts, each of which it has once. */
function replaced(...pairs: readonly (readonly [string, string])[]): string {
  let text = entry;
  for (const [from, to] of pairs) {
    expect(text.split(from)).toHaveLength(2);
    text = text.replace(from, () => to);
  }
  return text;
}

const property = (name: string) => ["event property", "", name] as const;
const attached = (name: string) =>
  ["property of the event", "used", name] as const;

describe("constraints", () => {
  test("change, are added and removed where they are, and every other byte stays", async () => {
    const { after, err, out } = await imported((table) => {
      setCell(table, property("code"), "Pattern", "^[A-Z]{2,4}|\\d$");
      setCell(table, property("code"), "Minimum length", "1.0");
      setCell(table, property("code"), "Maximum length", "");
      setCell(table, property("amount"), "Minimum", "-0.5");
      setCell(table, property("amount"), "Maximum", "1e6");
      setCell(table, property("amount"), "Unit", "");
      setCell(table, property("amount"), "Personal data", "no");
      setCell(table, property("points"), "Maximum items", "5");
      setCell(table, attached("code"), "Maximum length", "6");
      setCell(table, attached("code"), "Pattern", "^K");
      setCell(table, attached("amount"), "Maximum", "100");
    });
    expect(err).toBe("");
    expect(after).toBe(
      replaced(
        ['"^[A-Z]{2}$" #', '"^[A-Z]{2,4}|\\\\d$" #'],
        ["    max_length: 40\n", ""],
        ["[AB, CD]\n", "[AB, CD]\n    min_length: 1\n"],
        [
          "minimum: 0, unit: won, pii: indirect }",
          "minimum: -0.5, pii: none, maximum: 1000000 }",
        ],
        ["      - [3] # one\n", "      - [3] # one\n    max_items: 5\n"],
        ["max_length: 8 }", 'max_length: 6, pattern: "^K" }'],
        ["amount: optional", "amount: { required: false, maximum: 100 }"],
      ),
    );
    expect(out).toContain("min_length: – → 1");
    expect(out).toContain("made 11 changes in 1 file");
  });

  test("that are not numbers, formats or that contradict each other are reported", async () => {
    const bad = await imported((table) => {
      setCell(table, property("amount"), "Minimum", "1,000원");
      setCell(table, property("code"), "Format", "phone");
    });
    expect(bad.err).toContain(
      "U3 of `sheet.csv` is `1,000원`\n = hint: write a number, without commas and units",
    );
    expect(bad.err).toContain(
      "Q2 of `sheet.csv` is `phone`\n = hint: write `date`, `email`, `uri` or `uuid`",
    );
    const widened = await imported((table) => {
      setCell(table, attached("code"), "Maximum length", "60");
    });
    expect(widened.err).toContain("resolve/widens");
    expect([bad.after, widened.after, bad.code]).toEqual([entry, entry, 1]);
  });

  test("are removed together from a mapping on one line", async () => {
    const { after, err } = await imported((table) => {
      setCell(table, property("amount"), "Minimum", "");
      setCell(table, property("amount"), "Unit", "");
      setCell(table, ["event", "shown", ""], "Display name", "");
      setCell(table, ["event", "shown", ""], "Description", "");
    });
    expect(err).toBe("");
    expect(after).toBe(
      replaced(
        ["minimum: 0, unit: won, ", ""],
        ['label: 배너, description: "A banner", ', ""],
      ),
    );
  });
});

describe("examples", () => {
  test("have the type of their property, also arrays", async () => {
    const { after, err } = await imported((table) => {
      setCell(table, property("code"), "Examples", "AB | EF");
      setCell(table, property("amount"), "Examples", "0.5 | 12");
      setCell(table, property("points"), "Examples", "[1,2] | [3] | [4, 5]");
    });
    expect(err).toBe("");
    expect(after).toBe(
      replaced(
        ["[AB, CD]", "[AB, EF]"],
        ["pii: indirect }", "pii: indirect, examples: [0.5, 12] }"],
        ["      - [3] # one\n", "      - [3] # one\n      - [4, 5]\n"],
      ),
    );
  });

  test("that violate their definition are reported as the compiler does", async () => {
    const { after, err } = await imported((table) => {
      setCell(table, property("code"), "Examples", "AB | abc");
    });
    expect(err).toContain("constraint/example");
    expect(after).toBe(entry);
  });
});

describe("a deprecation", () => {
  test("begins, says more, and ends", async () => {
    const { after, err } = await imported((table) => {
      setCell(table, property("code"), "Deprecated (yes or since when)", "yes");
      setCell(table, property("amount"), "Replaced by", "points");
      setCell(table, property("old"), "Replaced by", "");
      setCell(table, property("old"), "Reason for deprecation", "Nobody: ever");
      setCell(
        table,
        ["event", "used", ""],
        "Deprecated (yes or since when)",
        "2026-12-01",
      );
      setCell(table, ["event", "used", ""], "Replaced by", "shown");
    });
    expect(err).toBe("");
    expect(after).toBe(
      replaced(
        ["[AB, CD]\n", "[AB, CD]\n    deprecated: {}\n"],
        [
          "pii: indirect }",
          "pii: indirect, deprecated: { replaced_by: points } }",
        ],
        ["      replaced_by: code\n", '      reason: "Nobody: ever"\n'],
        [
          "      old: optional\n",
          '      old: optional\n    deprecated: { since: "2026-12-01", replaced_by: shown }\n',
        ],
      ),
    );
    const ended = await imported((table) => {
      setCell(table, property("old"), "Deprecated (yes or since when)", "");
      setCell(table, property("old"), "Replaced by", "");
    });
    expect(ended.err).toBe("");
    expect(ended.after).toBe(
      replaced([
        '    deprecated:\n      since: "2026-01-01" # the day\n      replaced_by: code\n',
        "",
      ]),
    );
  });

  test("that ends while its replacement stays is refused", async () => {
    const { after, err } = await imported((table) => {
      setCell(table, property("old"), "Deprecated (yes or since when)", "no");
    });
    expect(err).toContain(
      "`old` is not imported: its replacement or its reason is still in the sheet",
    );
    expect(after).toBe(entry);
  });

  test("has the keys of a new row", async () => {
    const { after, err } = await imported((table) => {
      const row = table[0]?.map(() => "") ?? [];
      table.push(row);
      row[1] = "event property";
      row[3] = "size";
      row[6] = "String";
      const set = (heading: string, text: string) =>
        (row[table[0]?.indexOf(heading) ?? 0] = text);
      set("Pattern", "^S|M$");
      set("Maximum length", "2");
      set("Examples", "S | M");
      set("Other values allowed", "no");
      set("Replaced by", "code");
    });
    expect(err).toBe("");
    expect(after).toBe(
      replaced([
        "      replaced_by: code\n",
        `      replaced_by: code
  size:
    type: string
    pattern: "^S|M$"
    max_length: 2
    examples: [S, M]
    deprecated: { replaced_by: code }
`,
      ]),
    );
  });
});

describe("what DFINERY's catalogue defines", () => {
  function rowOf(table: string[][], ...cells: readonly string[]): void {
    table.push(table[0]?.map((_, at) => cells[at] ?? "") ?? []);
  }

  test("is picked by a new row, and written where the row says something else", async () => {
    const { after, err } = await imported((table) => {
      rowOf(table, "", "event", "df_purchase", "", "yes", "구매 완료");
      rowOf(table, "", "", "df_purchase", "df_items", "", "", "", "yes");
      rowOf(table, "", "", "df_purchase", "code", "", "", "", "yes");
      rowOf(
        table,
        "",
        "event property",
        "",
        "df_items",
        "",
        "",
        "Array of items",
      );
      rowOf(table, "", "event property", "", "df_keyword", "", "", "String");
      rowOf(table, "", "item property", "", "df_item_name");
      rowOf(
        table,
        "",
        "user property",
        "",
        "df_gender",
        "",
        "",
        "String",
        "",
        "F or M",
      );
    });
    expect(err).toBe("");
    expect(after).toBe(
      replaced(
        ["events: [df_login] #", "events: [df_login, df_purchase] #"],
        [
          "  item_properties: [df_item_id]\n",
          "  item_properties: [df_item_id, df_item_name]\n  event_properties:\n    - df_keyword\n",
        ],
        [
          'description: "A banner", properties: {} }\n',
          `description: "A banner", properties: {} }
  df_purchase:
    label: 구매 완료
    properties:
      code: required

user_properties:
  df_gender: { type: string, description: F or M }
`,
        ],
      ),
    );
  });

  test("stays picked when the same sheet is imported again", async () => {
    const rows = (table: string[][]) => {
      rowOf(table, "", "event", "df_logout");
      rowOf(table, "", "event property", "", "df_keyword", "", "", "String");
      rowOf(table, "", "user property", "", "df_gender");
    };
    const first = await imported(rows);
    expect(first.err).toBe("");
    expect(first.after).toContain("events: [df_login, df_logout] #");
    const second = await imported((table) => {
      table.splice(1);
      rows(table);
    }, first.after);
    expect(second.err).not.toContain("error");
    expect(second.out).toContain("nothing to import");
    expect(second.after).toBe(first.after);
  });

  test("is restated by a cell that says something else", async () => {
    const { after, err } = await imported(
      (table) => {
        setCell(table, property("df_items"), "Maximum items", "20");
        setCell(table, ["item property", "", "df_item_id"], "Examples", "A-1");
        setCell(table, ["item property", "", "df_item_id"], "Owner", "shop");
      },
      entry.replace("[df_login]", "[df_login, df_purchase]"),
    );
    expect(err).toBe("");
    expect(after).toContain("  df_items: { type: items, max_items: 20 }\n");
    expect(after).toContain(
      "\nitem_properties:\n  df_item_id: { type: string, owner: shop, examples: [A-1] }\n",
    );
  });
});
