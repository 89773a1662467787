// The width of texts, as prettier counts it.
import { expect, test } from "vitest";
import { textWidth } from "../../templates/kit/text-width.js";

test.each([
  ["plain text", 10],
  ["쿠폰 · 가", 9],
  ["‘quoted’ — text…", 16],
  ["e\u0301", 1],
  ["🎉", 2],
  ["👩‍👩‍👧‍👦 family", 9],
  ["🏳️‍🌈", 2],
  ["🇰🇷🇯🇵", 4],
  ["1️⃣", 2],
  ["🏻", 2],
  ["👍🏽!", 3],
  ["©", 1],
  ["カナ", 4],
  ["Привет", 6],
] as const)("%s", (text, width) => {
  expect(textWidth(text)).toBe(width);
});

test("every character that is an emoji by itself takes two columns", () => {
  const emoji = new RegExp(String.raw`^\p{RGI_Emoji}$`, "v");
  const found = Array.from({ length: 0x110000 }, (_, at) => at)
    .filter((at) => at < 0xd800 || at > 0xdfff)
    .map((at) => String.fromCodePoint(at))
    // First by a small class: the other expression takes minutes for all characters.
    .filter((text) => /\p{Emoji}/u.test(text) && emoji.test(text));
  expect(found.length).toBeGreaterThan(1000);
  expect(found.filter((text) => textWidth(text) !== 2)).toEqual([]);
});
