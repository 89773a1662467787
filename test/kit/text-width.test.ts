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
  const emoji = new RegExp(String.raw`\p{RGI_Emoji}`, "gv");
  const found = Array.from({ length: 0x110 }, (_, block) =>
    // One string for 4,096 characters: a match for each of them takes minutes.
    Array.from({ length: 0x1000 }, (_, at) => block * 0x1000 + at)
      .filter((at) => at < 0xd800 || at > 0xdfff)
      .map((at) => String.fromCodePoint(at))
      .join(" "),
  ).flatMap((text) => Array.from(text.matchAll(emoji), ([one]) => one));
  expect(found.length).toBeGreaterThan(1000);
  expect(found.filter((text) => textWidth(text) !== 2)).toEqual([]);
});
