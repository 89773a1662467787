// Suggestions for mistyped names.
import { expect, test } from "vitest";
import { nearest } from "../../generator/text/suggest.js";

const names = ["coupon_code", "coupon_kind", "used_at", "df_purchase"];

test.each([
  ["coupon_cod", "coupon_code"],
  ["cuopon_code", "coupon_code"],
  ["couponCode", "coupon_code"],
  ["COUPON-KIND", "coupon_kind"],
  ["coupon code", "coupon_code"],
  ["df_purchse", "df_purchase"],
  ["usedat", "used_at"],
])("%s is meant to be %s", (name, expected) => {
  expect(nearest(name, names)).toBe(expected);
});

test.each(["store_ids", "x", "", "coupon", "z".repeat(100_000)])(
  "%.20s is near to nothing",
  (name) => {
    expect(nearest(name, names)).toBeUndefined();
  },
);

test("a short name may be off by one, but not be another one", () => {
  expect(nearest("ab", ["ac"])).toBe("ac");
  expect(nearest("a", ["b"])).toBeUndefined();
  expect(nearest("ab", ["cd"])).toBeUndefined();
});

test.each([
  ["tpye", "type"],
  ["lable", "label"],
  ["enmu", "enum"],
  ["onwer", "owner"],
])("two letters of a short name swapped: %s is %s", (name, expected) => {
  expect(nearest(name, ["enum", "label", "owner", "type"])).toBe(expected);
});

test("ties go to the smaller by code unit, whatever the order", () => {
  expect(nearest("item_x", ["item_b", "item_a"])).toBe("item_a");
  expect(nearest("item_x", ["item_a", "item_b"])).toBe("item_a");
});

test("a difference in case or separators wins over an edit", () => {
  expect(nearest("usedAt", ["usedAs", "used_at"])).toBe("used_at");
});

test("the name itself is not suggested", () => {
  expect(nearest("used_at", names)).toBeUndefined();
});

test("Hangul names are compared as well", () => {
  expect(nearest("쿠폰_사옹", ["쿠폰_사용", "회원_가입"])).toBe("쿠폰_사용");
});
