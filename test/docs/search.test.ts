// The search of the site: Korean by initial consonants and half-typed syllables, parts of words, and the filters of the address.
import { describe, expect, test } from "vitest";
import {
  filtersOf,
  hashOf,
  passes,
} from "../../generator/docs/browser/filters.js";
import { makeSearch } from "../../generator/docs/browser/search.js";
import type { SearchRow } from "../../generator/docs/site/search-data.js";

const rows: readonly SearchRow[] = [
  {
    name: "coupon_redeemed",
    page: "coupon_redeemed",
    label: "쿠폰 사용 · Coupon redeemed",
    description: "고객이 결제할 때 쓴다.",
    owners: ["growth"],
    tags: ["쿠폰"],
    platforms: ["web"],
    pii: true,
  },
  { name: "df_purchase", page: "df_purchase", label: "구매", standard: true },
  { name: "장바구니_담기", page: "x", deprecated: true, neverSent: true },
];

function find(
  query: string,
  idle = (work: () => void) => {
    work();
  },
): readonly string[] {
  const search = makeSearch(rows, idle, () => undefined);
  return search.find(query).map((at) => rows[at]?.name ?? "");
}

test.each([
  ["ㅋㅍ", "coupon_redeemed"],
  ["쿠ㅍ", "coupon_redeemed"],
  ["쿺", "coupon_redeemed"],
  ["폰", "coupon_redeemed"],
  ["ㅍ", "coupon_redeemed"],
  ["ㅋㅍ ㅅㅇ", "coupon_redeemed"],
  ["deemed", "coupon_redeemed"],
  ["COUPON_RE", "coupon_redeemed"],
  ["결제", "coupon_redeemed"],
  ["구ㅁ", "df_purchase"],
  ["바구니", "장바구니_담기"],
  ["ㅈㅂㄱㄴ", "장바구니_담기"],
  ["ㄷㄱ", "장바구니_담기"],
])("%s finds %s", (query, name) => {
  expect(find(query)).toEqual([name]);
});

test("all words have to be found", () => {
  expect(find("쿠폰 구매")).toEqual([]);
  expect(find("ㅋㅋㅋ")).toEqual([]);
});

test("ranks once the index is whole, and calls back then", () => {
  const later: (() => void)[] = [];
  let isReady = false;
  const search = makeSearch(
    rows,
    (work) => {
      later.push(work);
    },
    () => {
      isReady = true;
    },
  );
  expect(isReady).toBe(false);
  for (let work = later.pop(); work; work = later.pop()) work();
  expect(isReady).toBe(true);
  expect(search.find("ㅋㅍ")).toEqual([0]);
});

describe("filters", () => {
  const shown = (hash: string) =>
    rows.filter((row) => passes(row, filtersOf(hash))).map(({ name }) => name);

  test.each([
    ["#?owner=growth", ["coupon_redeemed"]],
    ["#?owner=-", ["df_purchase", "장바구니_담기"]],
    ["#?tag=%EC%BF%A0%ED%8F%B0", ["coupon_redeemed"]],
    ["#?platform=ios", ["df_purchase", "장바구니_담기"]],
    ["#?origin=standard", ["df_purchase"]],
    ["#?pii=1", ["coupon_redeemed"]],
    ["#?deprecated=1&never=1", ["장바구니_담기"]],
    ["#main", rows.map(({ name }) => name)],
  ])("%s", (hash, names) => {
    expect(shown(hash)).toEqual(names);
  });

  test("survive a way through the address", () => {
    const filters = new Map([
      ["q", "쿠폰 & #1"],
      ["owner", "a=b"],
    ]);
    expect(filtersOf(hashOf(filters))).toEqual(filters);
    expect(hashOf(new Map())).toBe("");
  });
});

test.each([
  ["ㅋㅍ", ["coupon_redeemed"]],
  ["쿠ㅍ 사용", ["coupon_redeemed"]],
  ["redeem", ["coupon_redeemed"]],
  ["purch", ["df_purchase"]],
  ["바구니", ["장바구니_담기"]],
  ["nothing", []],
  ["?!", []],
])("finds %s also while the index is being built", (query, names) => {
  expect(find(query, () => undefined)).toEqual(names);
});
