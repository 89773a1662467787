// Encoding a text that comes in pieces.
import { expect, test } from "vitest";
import { encodePieces } from "../../generator/output/encode-pieces.js";

test.each([
  ["nothing", []],
  ["one piece", ["쿠폰"]],
  ["empty pieces", ["", "a", "", "b"]],
  [
    "more than is encoded at once",
    Array.from({ length: 9 }, () => "쿠폰 😀".repeat(9_999)),
  ],
])("%s", (_, pieces: readonly string[]) => {
  expect(encodePieces(pieces).toString()).toBe(pieces.join(""));
});
