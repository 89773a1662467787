// Samples of patterns: each matches, and patterns that nobody can sample have none.
import { describe, expect, test } from "vitest";
import { createMatcher } from "../../generator/pattern/create-matcher.js";
import {
  patternSample,
  type SampleLimits,
} from "../../generator/pattern/pattern-sample.js";

function sample(
  pattern: string | readonly string[],
  limits: SampleLimits = {},
): string | undefined {
  const patterns = typeof pattern === "string" ? [pattern] : pattern;
  return patternSample(patterns, limits, createMatcher().match);
}

describe("a sample", () => {
  test.each([
    ["^[A-Z0-9]{8}$", "ABCDEFGH"],
    ["^KR-\\d{4}$", "KR-4567"],
    ["^(?:red|green)$", "red"],
    ["^[가-힣]{2,5}$", "가나"],
    ["\\.png$", ".png"],
    ["^\\S+@\\S+\\.kr$", "A@C.kr"],
    ["^\\p{Lu}\\p{Ll}*$", "A"],
    ["^v?\\d+\\.\\d+$", "1.3"],
    ["^[\\u{1f600}-\\u{1f64f}]$", "😀"],
  ])("of %s is readable", (pattern, expected) => {
    expect(sample(pattern)).toBe(expected);
  });

  test("is as long as is asked for, and matches every pattern", () => {
    expect(sample("^[a-z]+$", { minLength: 4, maxLength: 6 })).toBe("abcd");
    expect(sample("^[a-z]{5}$", { maxLength: 4 })).toBeUndefined();
    expect(sample(["^[A-Z]", "^[A-Z]{2}\\d$"])).toBe("AB3");
    expect(sample(["^a", "^b"])).toBeUndefined();
  });

  test.each([
    "^(?!ABC)[A-Z]{3}$",
    "^(.)\\1$",
    "^a{100000000}$",
    "^(?:){100000000}$",
    "^(?:(?:(?:\\b){200}){200}){200}a$",
    "^(?:(?:(?:a?){200}){200}){200}b$",
    "$^x",
    "[]",
    "(",
  ])("of %s is not made, in a short time", (pattern) => {
    expect(sample(pattern)).toBeUndefined();
  });
});
