// Sheets that people break or spreadsheets save in other ways: each problem names its cell, and nothing is changed.
import { describe, expect, test } from "vitest";
import { readFiles, tempFolder } from "../support/temp-folder.js";
import {
  csvOf,
  importInto,
  setCell,
  sheetOf,
  tableOf,
} from "./import-folder.js";

const text = `version: 1
standard: { item_properties: [] }
event_properties:
  coupon_code: { type: string, label: 쿠폰 }
  rating: { type: long, enum: [1, 2] }
events:
  coupon_used: { label: 쿠폰 사용, properties: { coupon_code: required } }
  coupon_shown: { properties: {} }
`;

const first = ["event property", "", "coupon_code"] as const;

/** What is reported for a sheet that a test changed; the taxonomy must stay. */
async function refused(change: (table: string[][]) => void, source = text) {
  const folder = tempFolder({ "taxonomy.yaml": source });
  const table = tableOf(sheetOf(folder));
  change(table);
  const run = await importInto(folder, csvOf(table), { format: "json" });
  expect(readFiles(folder)["taxonomy.yaml"]).toBe(source);
  const { diagnostics, ok } = JSON.parse(run.out) as {
    readonly ok: boolean;
    readonly diagnostics: readonly {
      readonly code: string;
      readonly message: string;
      readonly hint: string | null;
      readonly file: string | null;
      readonly line: number | null;
    }[];
  };
  expect([ok, run.code]).toEqual([false, 1]);
  return diagnostics.map(
    ({ code, file, hint, line, message }) =>
      `${code} ${file ?? "-"}:${String(line)} ${message} = ${hint ?? "-"}`,
  );
}

describe("a cell that is wrong", () => {
  test.each([
    [
      "Data type",
      "Text",
      "G2 of `sheet.csv` is `Text` = write `String`, `Long`, `Double`, `Boolean`, `Datetime`, `Array of String`, `Array of Long`, `Array of Double` or `Array of items`",
    ],
    [
      "Status",
      "maybe",
      "J2 of `sheet.csv` is `maybe` = write `active` or `inactive`",
    ],
    [
      "Personal data",
      "a bit",
      "M2 of `sheet.csv` is `a bit` = write `no`, `indirect` or `direct`",
    ],
    [
      "Required",
      "yes",
      "H2 of `sheet.csv` is not empty, but a row of the kind `event property` has no such field = empty the cell, or write it in another row",
    ],
    [
      "Kind",
      "thing",
      "B2 of `sheet.csv` is `thing` = write `event property`, `item property`, `user property`, `event` or `property of the event`",
    ],
    [
      "Kind",
      "",
      "B2 of `sheet.csv` is empty = write `event property`, `item property`, `user property`, `event` or `property of the event`",
    ],
    [
      "Event",
      "coupon_used",
      "C2 of `sheet.csv` is not empty = empty the cell: the row is about a property of no single event",
    ],
    [
      "Property",
      "",
      "D2 of `sheet.csv` is empty = write the name of the property",
    ],
  ])("%s `%s` is named by its address", async (heading, cell, message) => {
    const found = await refused((table) => {
      setCell(table, first, heading, cell);
    });
    expect(found).toEqual([`import/bad-cell sheet.csv:2 ${message}`]);
  });

  test("and has the words of the language that the headings have", async () => {
    const folder = tempFolder({ "taxonomy.yaml": text });
    const table = tableOf(sheetOf(folder, "ko"));
    const korean = ["이벤트 속성", "", "coupon_code"] as const;
    setCell(table, korean, "수집 상태", "몰라요");
    setCell(table, korean, "다른 값 허용", "몰라요");
    setCell(table, korean, "필수", "예");
    const { out } = await importInto(folder, csvOf(table), { format: "json" });
    const { diagnostics } = JSON.parse(out) as {
      readonly diagnostics: readonly { message: string; hint: string }[];
    };
    expect(diagnostics.map(({ hint, message }) => [message, hint])).toEqual([
      [
        "H2 of `sheet.csv` is not empty, but a row of the kind `이벤트 속성` has no such field",
        "empty the cell, or write it in another row",
      ],
      ["J2 of `sheet.csv` is `몰라요`", "write `수집` or `수집 안 함`"],
      ["R2 of `sheet.csv` is `몰라요`", "write `예` or `아니요`"],
    ]);
  });

  test("and what the compiler refuses is shown in the taxonomy as it would be", async () => {
    const found = await refused((table) => {
      setCell(
        table,
        ["event property", "", "rating"],
        "Allowed values",
        "one | two",
      );
    });
    expect(found[0]).toBe(
      "import/refused-change -:null with the changes of the sheet, the taxonomy would have errors = correct the sheet: the errors show the taxonomy as it would be",
    );
    expect(found[1]).toMatch(/^constraint\/wrong-type taxonomy\.yaml:5 /);
  });
});

describe("rows and columns", () => {
  test("that are there twice are reported", async () => {
    const found = await refused((table) => {
      table.push([...(table[1] ?? [])]);
    });
    expect(found).toEqual([
      `import/duplicate-row sheet.csv:11 row 11 of \`sheet.csv\` is about the same \`coupon_code\` as row 2 = remove one of the two`,
    ]);
    const columns = await refused((table) => {
      for (const row of table) row.push(row[5] ?? "");
    });
    expect(columns[0]).toContain(
      "the column `Display name` is in the sheet twice",
    );
  });

  test("of the user's own are ignored, also in another order, and a known heading is suggested", async () => {
    const folder = tempFolder({ "taxonomy.yaml": text });
    const table = tableOf(sheetOf(folder)).map((row) => [...row].reverse());
    for (const [at, row] of table.entries()) {
      row.push(at === 0 ? "Remark" : "done by Kim");
    }
    const head = table[0] ?? [];
    head[head.indexOf("Unit")] = "Units";
    const { code, err, out } = await importInto(folder, csvOf(table));
    expect(err).toContain(
      "the column `Units` (Q1 of `sheet.csv`) is unknown and was ignored",
    );
    expect(err).toContain("did you mean `Unit`?");
    expect(err).toContain("the column `Remark`");
    expect([code, out]).toEqual([
      0,
      "taxonomy.yaml: nothing to import, the sheet says the same\n",
    ]);
  });

  test("that are new need a type, a known event and a known property", async () => {
    const found = await refused((table) => {
      const add = (...cells: readonly string[]) =>
        table.push(table[0]?.map((_, at) => cells[at] ?? "") ?? []);
      add("", "event property", "", "size");
      add("", "", "coupon_usde", "rating");
      add("", "", "coupon_used", "ratign");
      add("", "event", "df_purchase_done");
      add("", "event property", "", "df_order_id", "", "", "Long");
      add("", "item property", "", "df_zzz", "", "", "Long");
    });
    expect(found).toEqual([
      "import/refused-change sheet.csv:11 row 11 of `sheet.csv`: `size` is not imported: it has no data type = write its type, such as `String`",
      "import/refused-change sheet.csv:12 row 12 of `sheet.csv`: `rating` of `coupon_usde` is not imported: neither the taxonomy nor the sheet has the event `coupon_usde` = did you mean `coupon_used`?",
      "import/refused-change sheet.csv:13 row 13 of `sheet.csv`: `ratign` of `coupon_used` is not imported: neither the taxonomy nor the sheet has the event property `ratign` = did you mean `rating`?",
      "import/refused-change sheet.csv:14 row 14 of `sheet.csv`: `df_purchase_done` is not imported: DFINERY's catalogue has no such name, and `df_` is reserved for it = did you mean `df_purchase`?",
      "import/refused-change sheet.csv:15 G15 of `sheet.csv`: `df_order_id` is not imported: the data type of a standard property is fixed = write `String`, or use a property of your own",
      "import/refused-change sheet.csv:16 row 16 of `sheet.csv`: `df_zzz` is not imported: DFINERY's catalogue has no such name, and `df_` is reserved for it = name it without `df_`",
    ]);
  });

  test("that are removed delete nothing", async () => {
    const folder = tempFolder({ "taxonomy.yaml": text });
    const table = tableOf(sheetOf(folder)).filter(
      ([, kind, event]) =>
        kind === "event property" || event === "coupon_shown",
    );
    const { code, err } = await importInto(
      folder,
      csvOf([tableOf(sheetOf(folder))[0] ?? [], ...table]),
    );
    expect(err).toContain("nothing is deleted");
    expect(err).toContain("`coupon_used`");
    expect(err).not.toContain("`coupon_code` of `coupon_used`");
    expect(code).toBe(0);
    expect(readFiles(folder)["taxonomy.yaml"]).toBe(text);
  });
});

describe("what cannot be changed in its place", () => {
  test("belongs to DFINERY's catalogue, or is shared by an alias", async () => {
    const source = `version: 1
standard: { events: [df_login], item_properties: [], user_properties: [df_name, df_gender] }
event_properties:
  one: &text { type: string, label: &label 이름 }
  two: *text
  three: { type: string, label: *label }
`;
    const found = await refused((table) => {
      setCell(table, ["user property", "", "df_name"], "Description", "");
      setCell(table, ["user property", "", "df_gender"], "Data type", "Long");
      setCell(table, ["event property", "", "three"], "Display name", "셋");
    }, source);
    expect(found).toEqual([
      expect.stringContaining(
        "`three` is not imported: the value of `label` is shared by an alias = make the change by hand",
      ),
      expect.stringContaining(
        "`df_name` is not imported: its definition belongs to DFINERY's catalogue = write something else into the cell, or leave it as it was",
      ),
      expect.stringContaining(
        "`df_gender` is not imported: the data type of a standard property is fixed = write `String`, or use a property of your own",
      ),
    ]);
    const shared = await refused((table) => {
      setCell(table, ["event property", "", "one"], "Display name", "하나");
    }, source);
    expect(shared).toEqual([
      expect.stringContaining(
        "nothing was changed: `label` of `two` would be `하나`, because definitions share a text",
      ),
    ]);
  });
});

describe("another file", () => {
  test("that spreadsheets save is read: semicolons, tabs, UTF-16, Windows line ends, a Korean code page", async () => {
    const folder = tempFolder({ "taxonomy.yaml": text });
    const table = tableOf(sheetOf(folder, "ko"));
    const row = table.find((cells) => cells[3] === "coupon_code");
    if (row !== undefined) row[5] = "쿠폰; 번호";
    const sheet = csvOf(table);
    const cellsWith = (separator: string) =>
      table
        .map((cells) =>
          cells
            .map((cell) => (cell.includes(separator) ? `"${cell}"` : cell))
            .join(separator),
        )
        .join("\r\n");
    const korean = new TextEncoder().encode(sheet);
    const utf16 = Buffer.from(`\ufeff${cellsWith("\t")}`, "utf16le");
    const big = Buffer.from(utf16).swap16();
    for (const bytes of [
      korean,
      cellsWith(";"),
      cellsWith("\t"),
      utf16,
      big,
      toCp949(sheet),
    ]) {
      const copy = tempFolder({ "taxonomy.yaml": text });
      const run = await importInto(copy, bytes);
      expect(run.out).toContain("made 1 change in 1 file");
      expect(readFiles(copy)["taxonomy.yaml"]).toBe(
        text.replace("label: 쿠폰 }", 'label: "쿠폰; 번호" }'),
      );
    }
    const { err } = await importInto(folder, toCp949(sheet));
    expect(err).toContain(
      "`sheet.csv` is not UTF-8, and was read as CP949 (EUC-KR)",
    );
  });

  test.each([
    ["a workbook", Uint8Array.from([0x50, 0x4b, 3, 4, 0]), "is a workbook"],
    ["a binary file", Uint8Array.from([1, 0, 2]), "is not a text file"],
    [
      "bytes in no known encoding",
      Uint8Array.from([0x61, 0xff, 0x0a]),
      "is neither UTF-8 nor CP949",
    ],
    ["an empty file", "", "has no row of headings"],
    ["another CSV", "a,b\n1,2\n", "has no row of headings"],
    [
      "a quote that is never closed",
      'Event,Property\n"a,b\n',
      "opens a quote that is never closed",
    ],
  ])("%s is refused", async (_, bytes, message) => {
    const folder = tempFolder({ "taxonomy.yaml": text });
    const { code, err } = await importInto(folder, bytes);
    expect(err).toContain(message);
    expect(err).toContain("1 error, nothing was imported");
    expect(code).toBe(1);
  });

  test("that does not exist is wrong usage", async () => {
    const folder = tempFolder({ "taxonomy.yaml": text });
    const { code, err } = await importInto(folder, "", { sheet: "none.csv" });
    expect(err).toContain("the file `none.csv` does not exist");
    expect(err).toContain("docs --sheet FILE.csv");
    expect(code).toBe(2);
  });
});

test("hostile cells break out of nothing", async () => {
  const folder = tempFolder({ "taxonomy.yaml": text });
  const table = tableOf(sheetOf(folder));
  const hostile = '"} # \u001b[31m\n- x: &a *b {{ </script> \u202e';
  setCell(table, first, "Display name", hostile);
  setCell(table, first, "Owner", "a, b: c | [d] | - e");
  table.push(
    table[0]?.map(
      (_, at) =>
        ["", "event", '"]: {', "", "", "=1+1", "", "", "::error::x"][at] ?? "",
    ) ?? [],
  );
  const { err, out } = await importInto(folder, csvOf(table));
  expect(err).toBe("");
  expect(out).not.toMatch(/\p{Cf}|(?!\n)\p{Cc}/u);
  const after = tableOf(sheetOf(folder));
  expect(after.find((cells) => cells[3] === "coupon_code")).toMatchObject({
    5: '"} # \\u{1b}[31m\n- x: &a *b {{ </script> \\u{202e}',
    13: "a, b: c | [d] | - e",
  });
  expect(after.find((cells) => cells[2] === '"]: {')?.[5]).toBe("'=1+1");
});

/** Node decodes CP949 and does not encode it: the table is made by decoding each pair of bytes. */
function toCp949(text: string): Uint8Array {
  const decoder = new TextDecoder("euc-kr");
  const codes = new Map<string, readonly number[]>();
  for (let high = 0xb0; high <= 0xc8; high++) {
    for (let low = 0xa1; low <= 0xfe; low++) {
      codes.set(decoder.decode(Uint8Array.from([high, low])), [high, low]);
    }
  }
  return Uint8Array.from(
    Array.from(text.replace(/^\ufeff/, "")).flatMap(
      (character) => codes.get(character) ?? [character.charCodeAt(0)],
    ),
  );
}
