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
  const wrong: string[] = [];
  for (let at = 0; at <= 0x10ffff; at++) {
    if (at >= 0xd800 && at <= 0xdfff) continue;
    const text = String.fromCodePoint(at);
    if (emoji.test(text) && textWidth(text) !== 2) wrong.push(text);
  }
  expect(wrong).toEqual([]);
});
