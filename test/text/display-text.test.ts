// The width of text that is measured without the segmenter is the width of its cells.
import { expect, test } from "vitest";
import {
  cellsOf,
  displayWidth,
  visible,
  widthOfCells,
} from "../../generator/text/display-text.js";

const cellText = (text: string) =>
  cellsOf(text)
    .map((cell) => cell.text)
    .join("");

test.each([
  "",
  "coupon_redeemed  – → optional",
  "✓ label-changed  로그인 → 로그인 완료",
  "! 한글·한자 “따옴표” ‘…’ — ←↑↓ ✗",
  "가각힣",
])("`%s` is as wide as its cells", (text) => {
  expect(displayWidth(text)).toBe(widthOfCells(cellsOf(text)));
  expect(visible(text)).toBe(cellText(text));
});

test.each([
  ["a conjoining final", "가\u11a8"],
  ["an accent", "→\u0301"],
  ["a joiner", "✓\u200d✗"],
  ["a right-to-left override", "로그인\u202e→"],
  ["an escape", "…\u001b[31m"],
  ["the selector of emoji", "✓\ufe0f"],
])("%s beside an ordinary character still counts", (_, text) => {
  expect(displayWidth(text)).toBe(widthOfCells(cellsOf(text)));
  expect(visible(text)).toBe(cellText(text));
});

test("a Hangul syllable takes two columns, and an arrow one", () => {
  expect(displayWidth("로그인 → ✓")).toBe(10);
});
