// The sheet of a taxonomy: a checklist in the console's order that spreadsheets show as it is.
import { describe, expect, test } from "vitest";
import { showSheet } from "../../generator/docs/sheet/show-sheet.js";
import {
  joinExamples,
  splitExamples,
} from "../../generator/docs/sheet/example-cell.js";
import { joinList, splitList } from "../../generator/docs/sheet/list-cell.js";
import { csvRecord, guarded, unguarded } from "../../generator/text/csv.js";
import { compileValid } from "../support/compile-text.js";
import { createRandom } from "../support/random.js";
import { randomText } from "../support/random-texts.js";

const small = `version: 1
platforms: [web, server]
standard: { events: [df_view_cart], item_properties: [], user_properties: [] }
event_properties:
  coupon_code: { type: string, label: { ko: 쿠폰 코드, en: Coupon code }, description: "The code, as typed", pii: indirect, owner: [growth, data], pattern: "^[A-Z|]+$", min_length: 2, max_length: 8, examples: [AB, A|B, CD] }
  kind: { type: "long[]", enum: [1, 2], open: true, max_items: 3, examples: [[1, 2], [2]], unit: pieces, tags: [a] }
item_properties:
  sku: { type: string, required: true, format: uuid }
user_properties:
  grade: { type: string, enum: [a|b, 'c\\d'], deprecated: {}, status: inactive }
events:
  쿠폰 사용:
    label: 쿠폰
    platforms: [web]
    deprecated: { since: "2026-10-01", replaced_by: df_view_cart, reason: Too vague. }
    properties:
      coupon_code: { required: true, description: "=1+1", pattern: "^A", max_length: 4 }
      kind: { enum: [1] }
`;

function linesOf(sheet: string): readonly string[] {
  return sheet.split("\r\n");
}

describe("the sheet", () => {
  test("has properties, items, users and events in the console's order", () => {
    const sheet = showSheet(compileValid(small).taxonomy, "en");
    expect(sheet.startsWith("\ufeff")).toBe(true);
    const lines = linesOf(sheet.slice(1)).filter(
      (line) => !line.startsWith("automatic,"),
    );
    const head =
      "Done (fill in the console by hand, row by row: it has no documented import),Kind,Event,Property,Standard,Display name,Data type,Required,Description,Status,Allowed values,Unit,Personal data,Platforms,Owner,Tags,Pattern,Format,Other values allowed,Minimum length,Maximum length,Minimum,Maximum,Minimum items,Maximum items,Examples,Deprecated (yes or since when),Replaced by,Reason for deprecation";
    expect(lines).toEqual([
      head.replace(/^.*?\)/, '"$&"'),
      ',event property,,coupon_code,no,쿠폰 코드,String,,"The code, as typed",active,,,indirect,,growth | data,,^[A-Z|]+$,,,2,8,,,,,AB | A\\|B | CD,,,',
      ',event property,,kind,no,,Array of Long,,,active,1 | 2,pieces,no,,,a,,,yes,,,,,,3,"[1,2] | [2]",,,',
      ",event property,,df_items,yes,상품,Array of items,,The products concerned.,active,,,no,,,,,,,,,,,,100,,,,",
      ",item property,,sku,no,,String,yes,,active,,,no,,,,,uuid,,,,,,,,,,,",
      ",user property,,grade,no,,String,,,inactive,a\\|b | c\\\\d,,no,,,,,,,,,,,,,,yes,,",
      ",event,df_view_cart,,yes,장바구니 조회,,,The user looks at the cart.,active,,,,web | server,,,,,,,,,,,,,,,",
      ",property of the event,df_view_cart,df_items,yes,,,yes,,,,,,web | server,,,,,,,,,,,,,,,",
      ",event,쿠폰 사용,,no,쿠폰,,,,active,,,,web,,,,,,,,,,,,,'2026-10-01,df_view_cart,Too vague.",
      ",property of the event,쿠폰 사용,coupon_code,no,,,yes,'=1+1,,,,,web,,,^A,,,,4,,,,,,,,",
      ",property of the event,쿠폰 사용,kind,no,,,no,,,1,,,web,,,,,,,,,,,,,,,",
      "",
    ]);
  });

  test("says in Korean that it is a checklist, and which rows the service registers itself", () => {
    const { taxonomy } = compileValid(small);
    const lines = linesOf(showSheet(taxonomy, "ko"));
    expect(lines[0]).toMatch(/^\ufeff완료 \(콘솔에는 문서화된 가져오기가 없/);
    expect(lines).toContain(
      "자동 등록,유저 속성,,df_push_ads_optin,예,광고성 푸시 수신 동의,Boolean,,광고성 푸시 메시지의 수신 동의입니다.,수집,,,아니요,,,,,,,,,,,,,,,,",
    );
    expect(lines.join("\n")).toContain(
      ",이벤트에 연결한 속성,쿠폰 사용,kind,아니요,,,아니요,,,1,,,web,,,,,,,,,,,,,,,",
    );
  });

  test("has no column for platforms without platforms, and of an empty taxonomy only what the service registers", () => {
    const { taxonomy } = compileValid(
      "version: 1\nstandard: { item_properties: [] }\n",
    );
    const [head, ...rows] = linesOf(showSheet(taxonomy, "en"));
    expect(head).not.toContain("Platforms");
    expect(rows.every((row) => /^automatic,|^$/.test(row))).toBe(true);
  });
});

describe("a cell", () => {
  test.each([
    "=cmd|' /C calc'!A0",
    "+1 now",
    "-1+2",
    "@SUM(1)",
    "\t=1",
    "  =1",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    "'=1",
    "''=1",
    "007",
    "1e5",
    "1.50",
    "12345678901234567890",
    "2026-03-01",
    "3월 1일",
    "1/2",
    "10%",
    "₩1,000",
    "sep1",
    "1-Mar",
    "Dec 2026",
    "TRUE",
    "false",
  ])("keeps %j as text behind an apostrophe", (text) => {
    expect(guarded(text)).toBe(`'${text}`);
    expect(unguarded(guarded(text))).toBe(text);
  });

  test.each([
    "",
    "0",
    "-5",
    "3.25",
    "df_purchase",
    "쿠폰 코드",
    "1회 구매",
    "may_day",
    "december sale",
    "a-b",
    "'quoted' word",
    "mars 2",
  ])("has %j as it is", (text) => {
    expect(guarded(text)).toBe(text);
    expect(unguarded(text)).toBe(text);
  });

  test("is the same after guarding and back, whatever is in it", () => {
    const random = createRandom(20);
    for (let count = 0; count < 2_000; count++) {
      const marks = ["", "'", "''", "=", "'=", "-", "1", "TRUE"];
      const text = random.pick(marks) + randomText(random);
      expect(unguarded(guarded(text))).toBe(text);
    }
  });

  test("is quoted where a separator, a quote, a line break or a space at its end would change it", () => {
    expect(csvRecord(["a,b", 'c"d', "e;f", "g\nh", " i", "j ", "k"])).toBe(
      '"a,b","c""d","e;f","g\nh"," i","j ",k\r\n',
    );
  });

  test("holds examples, each as it is or as JSON", () => {
    const texts = [
      "a|b",
      "null",
      '"q"',
      " a",
      "b\n",
      "",
      "\\",
      "[1]",
      "5",
      "a\u200fb",
      "\u{e0041}",
    ];
    expect(splitExamples(joinExamples(texts), "string")).toEqual(texts);
    for (const [type, examples] of [
      ["long", [1, -2, null]],
      ["boolean", [true, false]],
      ["string[]", [["a|b", "c\nd"], []]],
      ["double[]", [[0.5, 1e21]]],
      ["datetime", ["2026-01-01T00:00:00Z", null]],
    ] as const) {
      expect(splitExamples(joinExamples(examples), type)).toEqual(examples);
    }
    expect(splitExamples("one | [1, {}]", "long")).toEqual(["one", "[1, {}]"]);
  });

  test("holds several values, which may contain the separator", () => {
    const values = ["a", "b|c", "d\\", "e f", "\\|"];
    expect(splitList(joinList(values))).toEqual(values);
    expect(splitList("a\nb|c |  | d")).toEqual(["a", "b", "c", "d"]);
  });
});
