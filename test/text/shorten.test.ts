// Shortening to a number of characters: whole characters are kept, and what fits stays as it is.
import { expect, test } from "vitest";
import { shorten } from "../../generator/text/shorten.js";

test("what fits stays as it is", () => {
  expect(shorten("coupon", 6)).toBe("coupon");
  expect(shorten("쿠폰사용", 4)).toBe("쿠폰사용");
  expect(shorten("🎟🎟🎟", 3)).toBe("🎟🎟🎟");
  expect(shorten("", 3)).toBe("");
});

test("what goes on ends in an ellipsis, within the limit", () => {
  expect(shorten("coupons", 6)).toBe("coupo…");
  expect(shorten("쿠폰사용됨", 4)).toBe("쿠폰사…");
  expect(shorten("🎟🎟🎟🎟", 3)).toBe("🎟🎟…");
  expect(shorten("a".repeat(1_000_000), 80)).toBe(`${"a".repeat(79)}…`);
});

test("no character is cut in half where the string is read in part", () => {
  expect(shorten("a🎟🎟🎟🎟", 3)).toBe("a🎟…");
});
