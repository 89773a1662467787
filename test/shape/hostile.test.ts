// Names and sizes that a careless check would stumble over.
import { describe, expect, test } from "vitest";
import { describeShape, diagnose } from "./check-text.js";

describe("hostile documents", () => {
  test("keys of Object.prototype are keys like any other", () => {
    const text = [
      "version: 1",
      "__proto__: 5",
      "constructor: 5",
      "events:",
      "  __proto__: { tags: 5, toString: 1 }",
      "  constructor: { properties: { hasOwnProperty: required } }",
    ].join("\n");
    expect(
      diagnose(text).map(({ code, message }) => `${code} ${message}`),
    ).toEqual([
      "shape/unknown-key `__proto__` is not a key of the taxonomy",
      "shape/unknown-key `constructor` is not a key of the taxonomy",
      "shape/wrong-kind `tags` of event `__proto__` must be an array, not a number",
      "shape/unknown-key `toString` is not a key of event `__proto__`",
    ]);
  });

  test("inherited names do not replace missing keys", () => {
    expect(
      describeShape("version: 1\nevent_properties: { a: { __proto__: 1 } }"),
    ).toContain("shape/missing-key");
  });

  test("names with the signs of a JSON pointer lead to their place", () => {
    expect(
      describeShape("version: 1\nevents:\n  'a/b~c~1': { tags: 1 }"),
    ).toContain("`tags` of event `a/b~c~1`");
  });

  test("a long name is shortened", () => {
    const [first] = diagnose(`version: 1\n${"가".repeat(500)}: 1`);
    expect(first?.message.length).toBeLessThan(120);
  });

  test("5,000 wrong events are reported one by one, within seconds", () => {
    const events = Array.from(
      { length: 5000 },
      (_, index) => `  event_${index}: { tags: 5, colour: red }`,
    );
    const text = ["version: 1", "events:", ...events].join("\n");
    expect(diagnose(text)).toHaveLength(10_000);
  });

  test("a long list with a repetition is checked in linear time", () => {
    const words = Array.from({ length: 50_000 }, (_, index) => `w${index}`);
    const text = `version: 1\nevent_properties: { a: { type: string, tags: [${words.join(", ")}, w0] } }`;
    expect(diagnose(text)).toHaveLength(1);
  });
});
