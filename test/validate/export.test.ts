// The service's CSV export: how it is split, what is assumed of its cells, and that each assumption is shown.
import { expect, test } from "vitest";
import { cellsOf, splitCsv } from "../../generator/source/split-csv.js";
import type { RecordText } from "../../generator/source/split-records.js";
import { exportAssumptions } from "../../generator/validate/export-csv.js";
import { createRandom } from "../support/random.js";
import { run } from "./setup.js";

/** The records of a CSV that arrives in pieces of a size. */
function split(text: string, size: number): readonly RecordText[] {
  const records: RecordText[] = [];
  const splitter = splitCsv((record) => records.push(record));
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) {
    splitter.push(bytes.subarray(at, at + size));
  }
  splitter.end();
  return records;
}

test("quotes, line breaks and commas in cells, CRLF and a missing last line break", () => {
  const text = 'a,"b\r\nc",d\r\n"x""y,",,5" tape\n"",z,"끝"';
  for (const size of [1, 2, 3, 7, 100]) {
    const records = split(text, size);
    expect(records.map(({ line }) => line)).toEqual([1, 3, 4]);
    expect(
      records.map((record) => ("text" in record ? cellsOf(record.text) : [])),
    ).toEqual([
      ["a", "b\r\nc", "d"],
      ['x"y,', "", '5" tape'],
      ["", "z", "끝"],
    ]);
  }
});

test("cells written as RFC 4180 asks are read back, whatever they contain", () => {
  const random = createRandom(20260131);
  const pick = ['"', ",", "\n", "\r\n", "a", "가", " ", "'"];
  for (let round = 0; round < 300; round++) {
    const rows = Array.from({ length: 1 + random.below(4) }, () =>
      Array.from({ length: 3 }, () =>
        Array.from({ length: random.below(6) }, () => random.pick(pick)).join(
          "",
        ),
      ),
    );
    const text = rows
      .map((row) =>
        row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","),
      )
      .join("\r\n");
    expect(
      split(text, 1 + random.below(5)).map((record) =>
        "text" in record ? cellsOf(record.text) : [],
      ),
    ).toEqual(rows);
  }
});

const header =
  "event_name,df_unified_id,df_server_datetime,store,floor,tags,member,opened,df_items_df_item_id,df_items_df_item_name,df_items_df_price,df_items_df_quantity,df_items_df_discount,df_order_id,df_payment_method,df_total_purchase_amount,df_delivery_charge,own";

test("cells become values of their types, and drift is found", async () => {
  const rows = [
    'visited,u-1,2026-01-31 09:00:00.000,강남,3,"[""a"",""b""]",TRUE,2026-01-31 09:00:00,,,,,,,,,,',
    "visited,u-1,2026-01-31 09:00:00.000,부산,높음,a,네,어제,,,,,,,,,,",
    "visited,u-1,,부산,12,,,,,,,,,,,,,x",
    'df_purchase,u-2,,,,,,,"[""1"",""2""]","[""우롱차"",""홍차""]","[3000,4000.5]","[1,2]","[0,0]",A-1,card,7000,0,',
    "df_purchase,u-2,,,,,,,1,우롱차,3000,1,0,A-2,card,3000,0,",
    "df_login,u-3,,,,,,,,,,,,,,,,",
    "gone,u-3,,,,,,,,,,,,,,,,",
    "short,row",
  ];
  const text = `\uFEFF${header}\r\n${rows.join("\r\n")}\r\n`;
  const { code, out } = await run({ "e.csv": text }, ["e.csv"], {
    format: "json",
  });
  const report = JSON.parse(out) as {
    readonly problems: readonly {
      readonly event?: string;
      readonly property: string;
      readonly problem: string;
      readonly first: { readonly line: number };
    }[];
  };
  expect(code).toBe(1);
  expect(report).toMatchObject({
    events: 7,
    fine: 4,
    broken: 1,
    lines: 9,
    forms: { "export-csv": 7 },
    assumptions: exportAssumptions,
  });
  expect(
    report.problems.map(({ event, property, problem, first }) => [
      ...[event, property, problem, first.line],
    ]),
  ).toEqual([
    ["visited", "floor", "type", 3],
    ["visited", "tags", "type", 3],
    ["visited", "member", "type", 3],
    ["visited", "opened", "type", 3],
    ["visited", "floor", "maximum", 4],
    ["visited", "own", "unregistered", 4],
    ["gone", "", "unregistered_event", 8],
    [undefined, "", "wrong_cells", 9],
  ]);
});

test("a file that is called an export and is none says so", async () => {
  const { code, out } = await run(
    { "a.csv": "name,x\nvisited,1\n" },
    ["a.csv"],
    {
      form: "export-csv",
    },
  );
  expect(code).toBe(1);
  expect(out).toContain("2 lines could not be read");
  expect(out).toContain("the first row has no column `event_name`");
});

test("a quote that is never closed is reported where it opens", async () => {
  const text = 'event_name,store\nvisited,강남\nvisited,"부산\nvisited,대구\n';
  const { code, out } = await run({ "e.csv": text }, ["e.csv"]);
  expect(code).toBe(1);
  expect(out).toContain("1 event, 1 fine");
  expect(out).toContain(
    "  open_quote  1  the row opens a quote that is never closed  first e.csv:3\n",
  );
});
