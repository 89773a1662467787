// `import`: what people changed in a sheet is changed in the taxonomy, and every other byte stays.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { displayWidth } from "../../generator/text/display-text.js";
import { readFiles, tempFolder } from "../support/temp-folder.js";
import {
  csvOf,
  importInto,
  setCell,
  sheetOf,
  tableOf,
} from "./import-folder.js";

const entry = `# 우리 택소노미
version: 1
include: [events/*.yaml]
standard: { events: [df_purchase, df_login] }
platforms: [web, ios, server]

event_properties:
  # the code
  coupon_code:
    type: string # as typed
    label: { ko: 쿠폰 코드, en: Coupon code }
    description: >-
      The code
      as typed.
    max_length: 40

  kind: { type: string, enum: [percent, amount], unit: pieces } # flow
  slot:
    type: string
    enum:
      # the top
      - value: top
        description: Above all.
      - middle # in between
      - bottom
    owner: growth

item_properties:
  sku: { type: string, label: 'SKU', required: true }

user_properties:
  grade: { type: string, pii: direct }

property_groups:
  common:
    slot: optional

events:
  df_purchase:
    properties:
      coupon_code: optional
`;
const included = `version: 1
events:
  coupon_used:
    label: 쿠폰 사용
    groups: [common]
    properties:
      coupon_code: required
      kind: { required: false, description: "What it takes off" }
  banner_clicked: { label: 배너, properties: {} }
`;

const texts = { "taxonomy.yaml": entry, "events/own.yaml": included };

async function imported(
  change: (table: string[][]) => void,
  files: Readonly<Record<string, string>> = texts,
) {
  const folder = tempFolder(files);
  const table = tableOf(sheetOf(folder));
  change(table);
  const run = await importInto(folder, csvOf(table));
  rmSync(join(folder, "sheet.csv"));
  return { ...run, after: readFiles(folder) };
}

/** The files after replacing parts of their texts, each of which they have once. */
function replaced(
  ...pairs: readonly (readonly [string, string])[]
): Readonly<Record<string, string>> {
  const result: Record<string, string> = { ...texts };
  for (const [from, to] of pairs) {
    const path = Object.keys(result).find((each) =>
      result[each]?.includes(from),
    );
    if (path === undefined) throw new Error(`no ${from}`);
    result[path] = (result[path] ?? "").replace(from, to);
  }
  return result;
}

describe("cells that change", () => {
  test("become three changes in the files that define them, and nothing else", async () => {
    const { after, code, err, out } = await imported((table) => {
      setCell(
        table,
        ["event property", "", "coupon_code"],
        "Display name",
        "쿠폰 번호",
      );
      setCell(
        table,
        ["property of the event", "df_purchase", "coupon_code"],
        "Required",
        "yes",
      );
      setCell(
        table,
        ["event", "coupon_used", ""],
        "Description",
        "The user, at last: uses it",
      );
    });
    expect(err).toBe("");
    expect(after).toEqual(
      replaced(
        ["ko: 쿠폰 코드", "ko: 쿠폰 번호"],
        ["      coupon_code: optional", "      coupon_code: required"],
        [
          '      kind: { required: false, description: "What it takes off" }\n',
          '      kind: { required: false, description: "What it takes off" }\n    description: "The user, at last: uses it"\n',
        ],
      ),
    );
    expect(out).toBe(`  F7  \`coupon_code\`  label: 쿠폰 코드 → 쿠폰 번호
  H35  \`coupon_code\` of \`df_purchase\`  required: no → yes
  I36  \`coupon_used\`  description: – → The user, at last: uses it
taxonomy.yaml: made 3 changes in 2 files
`);
    expect(code).toBe(0);
  });

  test("are none in the sheet as it was written, in either language", async () => {
    for (const language of ["en", "ko"] as const) {
      const folder = tempFolder(texts);
      const run = await importInto(folder, sheetOf(folder, language));
      expect(run).toEqual({
        code: 0,
        err: "",
        out: "taxonomy.yaml: nothing to import, the sheet says the same\n",
      });
    }
  });

  test("show the parts that differ where the line has no room for both values", async () => {
    const { out } = await imported((table) => {
      const slot = ["event property", "", "slot"] as const;
      setCell(
        table,
        slot,
        "Allowed values",
        `top | middle | bottom | ${"아주 긴 값 ".repeat(8)}`,
      );
    });
    const [line = ""] = out.split("\n");
    expect(line).toBe(
      "  K9  `slot`  enum: …ttom → …ttom | 아주 긴 값 아주…긴 값 아주 긴 값 아주 긴 값",
    );
    expect(displayWidth(line)).toBeLessThanOrEqual(80);
  });

  test("replace, add and remove keys in block and flow style", async () => {
    const { after, err } = await imported((table) => {
      const kind = ["event property", "", "kind"] as const;
      setCell(table, kind, "Unit", "");
      setCell(table, kind, "Status", "inactive");
      setCell(
        table,
        ["event property", "", "coupon_code"],
        "Description",
        "Short\nand long",
      );
      setCell(table, ["event property", "", "slot"], "Owner", "growth | data");
      setCell(table, ["item property", "", "sku"], "Required", "no");
      setCell(table, ["item property", "", "sku"], "Display name", "");
      setCell(
        table,
        ["user property", "", "grade"],
        "Personal data",
        "indirect",
      );
    });
    expect(err).toBe("");
    expect(after).toEqual(
      replaced(
        [", unit: pieces }", ", status: inactive }"],
        [">-\n      The code\n      as typed.", '"Short\\nand long"'],
        ["owner: growth", "owner: [growth, data]"],
        ["label: 'SKU', required: true", "required: false"],
        ["pii: direct", "pii: indirect"],
      ),
    );
  });

  test("of values add to their list, shorten it, or narrow it on an event", async () => {
    const { after, err } = await imported((table) => {
      setCell(
        table,
        ["event property", "", "kind"],
        "Allowed values",
        "amount | free",
      );
      setCell(
        table,
        ["event property", "", "slot"],
        "Allowed values",
        "top | bottom",
      );
      setCell(
        table,
        ["property of the event", "coupon_used", "slot"],
        "Allowed values",
        "top",
      );
    });
    expect(err).toBe("");
    expect(after).toEqual(
      replaced(
        ["enum: [percent, amount]", "enum: [amount, free]"],
        ["      - middle # in between\n", ""],
        [
          '"What it takes off" }\n',
          '"What it takes off" }\n      slot: { required: false, enum: [top] }\n',
        ],
      ),
    );
  });

  test("of a standard event and of a group's property are written to the event", async () => {
    const { after, err } = await imported((table) => {
      setCell(table, ["event", "df_login", ""], "Owner", "accounts");
      setCell(
        table,
        ["property of the event", "df_purchase", "df_discount"],
        "Required",
        "yes",
      );
      setCell(
        table,
        ["property of the event", "coupon_used", "slot"],
        "Required",
        "yes",
      );
      setCell(table, ["event", "coupon_used", ""], "Platforms", "web");
    });
    expect(err).toBe("");
    expect(after).toEqual(
      replaced(
        [
          "      coupon_code: optional\n",
          "      coupon_code: optional\n      df_discount: required\n  df_login:\n    owner: accounts\n",
        ],
        [
          '"What it takes off" }\n',
          '"What it takes off" }\n      slot: required\n    platforms: [web]\n',
        ],
      ),
    );
  });

  test("keep Windows line ends and a byte order mark", async () => {
    const windows = `\ufeff${entry}`.replaceAll("\n", "\r\n");
    const { after, err } = await imported(
      (table) => {
        setCell(table, ["event property", "", "slot"], "Display name", "자리");
      },
      { ...texts, "taxonomy.yaml": windows },
    );
    expect(err).toBe("");
    expect(after["taxonomy.yaml"]).toBe(
      windows.replace(
        "    owner: growth\r\n",
        "    owner: growth\r\n    label: 자리\r\n",
      ),
    );
  });
});

describe("new rows", () => {
  test("become properties, events and what is attached to them", async () => {
    const { after, err, out } = await imported((table) => {
      const row = (...cells: readonly string[]) =>
        table.push(Array.from(table[0] ?? [], (_, at) => cells[at] ?? ""));
      row(
        "",
        "event property",
        "",
        "점수",
        "",
        "리뷰 점수",
        "Long",
        "",
        "",
        "",
        "1 | 2 | 3",
      );
      row(
        "",
        "",
        "리뷰 작성",
        "",
        "",
        "리뷰 작성",
        "",
        "",
        "A review: written",
      );
      row("", "", "리뷰 작성", "점수", "", "", "", "yes");
      row("", "", "리뷰 작성", "df_keyword");
      row("", "", "banner_clicked", "점수");
    });
    expect(err).toBe("");
    expect(after).toEqual(
      replaced(
        [
          "    owner: growth\n",
          "    owner: growth\n  점수: { type: long, label: 리뷰 점수, enum: [1, 2, 3] }\n",
        ],
        [
          "      coupon_code: optional\n",
          `      coupon_code: optional
  리뷰 작성:
    label: 리뷰 작성
    description: "A review: written"
    properties:
      점수: required
      df_keyword: optional
`,
        ],
        ["properties: {} }", "properties: { 점수: optional } }"],
      ),
    );
    expect(out).toContain("made 5 new rows in 2 files");
  });
});

describe("a dry run", () => {
  test("shows the diff and writes nothing", async () => {
    const folder = tempFolder(texts);
    const table = tableOf(sheetOf(folder));
    setCell(table, ["user property", "", "grade"], "Personal data", "no");
    const { code, out } = await importInto(folder, csvOf(table), {
      dryRun: true,
    });
    expect(out).toContain(
      "-  grade: { type: string, pii: direct }\n+  grade: { type: string, pii: none }\n",
    );
    expect(out).toMatch(
      /dry run, nothing written: would make 1 change in 1 file\n$/,
    );
    expect(code).toBe(0);
    expect(readFiles(folder)).toMatchObject(texts);
  });

  test("has its changes and the diff as JSON", async () => {
    const folder = tempFolder(texts);
    const table = tableOf(sheetOf(folder));
    setCell(table, ["event property", "", "kind"], "Unit", "");
    table.splice(
      table.findIndex(
        ([, kind, event]) => kind === "event" && event === "df_login",
      ),
      1,
    );
    const { code, out } = await importInto(folder, csvOf(table), {
      dryRun: true,
      format: "json",
    });
    const report: unknown = JSON.parse(out);
    expect(report).toMatchObject({
      tool: "dfn-codegen",
      format: 1,
      command: "import",
      ok: true,
      changes: [
        {
          kind: "eventProperty",
          event: null,
          property: "kind",
          key: "unit",
          before: "pieces",
          after: null,
          cell: "L8",
        },
      ],
      added: [],
      missing: [{ kind: "event", event: "df_login", property: null }],
      wrote: [],
      diagnostics: [{ code: "import/missing-row", severity: "warning" }],
    });
    expect(code).toBe(0);
  });
});
