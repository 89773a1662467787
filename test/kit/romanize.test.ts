// Names in Latin letters, for languages that have no others.
import { expect, test } from "vitest";
import { romanizeHangul } from "../../templates/kit/romanize.js";

test.each([
  ["장바구니", "jangbaguni"],
  ["당일배송", "dangilbaesong"],
  ["꽃", "kkot"],
  ["값", "gap"],
  ["의원", "uiwon"],
  ["힣", "hit"],
  ["가", "ga"],
  ["\u1100\u1161", "ga"],
  ["vip등급", "vipdeunggeup"],
  ["naïve", "naive"],
  ["中", "u4e2d"],
  ["𠀀", "u20000"],
  ["$price", "u24price"],
  ["plain_1", "plain_1"],
  ["", ""],
])("%s becomes %s", (name, expected) => {
  expect(romanizeHangul(name)).toBe(expected);
});
