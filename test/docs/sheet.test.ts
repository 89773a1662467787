// The sheet of a taxonomy: a checklist in the console's order that spreadsheets show as it is.
import { describe, expect, test } from "vitest";
import { showSheet } from "../../generator/docs/sheet/show-sheet.js";
import { joinList, splitList } from "../../generator/docs/sheet/list-cell.js";
import { csvRecord, guarded, unguarded } from "../../generator/text/csv.js";
import { compileValid } from "../support/compile-text.js";
import { createRandom } from "../support/random.js";
import { randomText } from "../support/random-texts.js";

const small = `version: 1
platforms: [web, server]
standard: { events: [df_view_cart], item_properties: [], user_properties: [] }
event_properties:
  coupon_code: { type: string, label: { ko: 쿠폰 코드, en: Coupon code }, description: "The code, as typed", pii: indirect, owner: [growth, data] }
  kind: { type: "long[]", enum: [1, 2], unit: pieces, tags: [a] }
item_properties:
  sku: { type: string, required: true }
user_properties:
  grade: { type: string, enum: [a|b, 'c\\d'], status: inactive }
events:
  쿠폰 사용:
    label: 쿠폰
    platforms: [web]
    properties:
      coupon_code: { required: true, description: "=1+1" }
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
      "Done (fill in the console by hand, row by row: it has no documented import),Kind,Event,Property,Standard,Display name,Data type,Required,Description,Status,Allowed values,Unit,Personal data,Platforms,Owner,Tags";
    expect(lines).toEqual([
      head.replace(/^.*?\)/, '"$&"'),
      ',event property,,coupon_code,no,쿠폰 코드,String,,"The code, as typed",active,,,indirect,,growth | data,',
      ",event property,,kind,no,,Array of Long,,,active,1 | 2,pieces,no,,,a",
      ",event property,,df_items,yes,상품,Array of items,,The products concerned.,active,,,no,,,",
      ",item property,,sku,no,,String,yes,,active,,,no,,,",
      ",user property,,grade,no,,String,,,inactive,a\\|b | c\\\\d,,no,,,",
      ",event,df_view_cart,,yes,장바구니 조회,,,The user looks at the cart.,active,,,,web | server,,",
      ",property of the event,df_view_cart,df_items,yes,,,yes,,,,,,web | server,,",
      ",event,쿠폰 사용,,no,쿠폰,,,,active,,,,web,,",
      ",property of the event,쿠폰 사용,coupon_code,no,,,yes,'=1+1,,,,,web,,",
      ",property of the event,쿠폰 사용,kind,no,,,no,,,1,,,web,,",
      "",
    ]);
  });

  test("says in Korean that it is a checklist, and which rows the service registers itself", () => {
    const { taxonomy } = compileValid(small);
    const lines = linesOf(showSheet(taxonomy, "ko"));
    expect(lines[0]).toMatch(/^\ufeff완료 \(콘솔에는 문서화된 가져오기가 없/);
    expect(lines).toContain(
      "자동 등록,유저 속성,,df_push_ads_optin,예,광고성 푸시 수신 동의,Boolean,,광고성 푸시 메시지의 수신 동의입니다.,수집,,,아니요,,,",
    );
    expect(lines.join("\n")).toContain(
      ",이벤트에 연결한 속성,쿠폰 사용,kind,아니요,,,아니요,,,1,,,web,,",
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

  test("holds several values, which may contain the separator", () => {
    const values = ["a", "b|c", "d\\", "e f", "\\|"];
    expect(splitList(joinList(values))).toEqual(values);
    expect(splitList("a\nb|c |  | d")).toEqual(["a", "b", "c", "d"]);
  });
});
