// One cause, one error, though several stages stumble over it.
import { expect, test } from "vitest";
import { compileText } from "../support/compile-text.js";

/** Each diagnostic as `code «the text of the span»`. */
function told(...lines: readonly string[]): readonly string[] {
  const { diagnostics } = compileText(["version: 1", ...lines].join("\n"));
  return diagnostics.map(
    ({ code, span }) =>
      `${code} «${span?.file.text.slice(span.start, span.end) ?? ""}»`,
  );
}

function property(definition: string): readonly string[] {
  return told("event_properties:", `  a: ${definition}`);
}

test.each([
  ["{ type: long, minimum: 1e400 }", "shape/wrong-kind «1e400»"],
  ["{ type: double, maximum: .nan }", "shape/wrong-kind «.nan»"],
  ["{ type: double, enum: [.inf] }", "shape/wrong-kind «.inf»"],
  ["{ type: boolean, enum: [true] }", "constraint/wrong-type «enum»"],
  ["{ type: boolean, enum: { b: 1 } }", "constraint/wrong-type «enum»"],
  ["{ type: datetime, min_length: x }", "constraint/wrong-type «min_length»"],
  ["{ type: items }", "shape/unknown-type «items»"],
  ["{ tpye: string }", "shape/unknown-key «tpye»"],
])("a property %s", (definition, expected) => {
  expect(property(definition)).toEqual([expected]);
});

test("an empty include or output", () => {
  expect(told('include: [""]')).toEqual(['include/no-match «""»']);
  expect(told('generate: { output: "" }')).toEqual([
    'shape/invalid-value «""»',
  ]);
});

test("an event whose name is not a string", () => {
  expect(told("events:", "  1: {}", "  true: {}")).toEqual([
    "yaml/bad-key «1»",
    "yaml/bad-key «true»",
  ]);
});

test("different mistakes stay, beside each other and at the same place", () => {
  expect(
    told(
      "1: {}",
      "event_properties:",
      "  a: { type: string, enum: [true, 1] }",
      "  toString: {}",
      "events:",
      "  e: { properties: { b: requird } }",
    ),
  ).toEqual([
    "shape/unknown-key «1»",
    "yaml/bad-key «1»",
    "shape/wrong-kind «true»",
    "constraint/wrong-type «1»",
    "resolve/bad-name «toString»",
    "shape/missing-key «toString»",
    "resolve/unknown-property «b»",
    "shape/invalid-value «requird»",
  ]);
});

test("a number that is too large is called that", () => {
  const { diagnostics } = compileText(
    "version: 1\nevent_properties: { a: { type: long, minimum: 1e400 } }",
  );
  expect(diagnostics[0]?.message).toBe(
    "`minimum` of event property `a` must be a number, not one that is too large",
  );
});

test("many mistakes take no time", () => {
  const lines = Array.from(
    { length: 3000 },
    (_, index) => `  a${index}: { type: long, minimum: .nan }`,
  );
  expect(told("event_properties:", ...lines)).toHaveLength(3000);
});
