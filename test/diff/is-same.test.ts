// What is ignored when two definitions are compared: places in a file, and not what a user calls like the model's fields.
import { expect, test } from "vitest";
import { compareTaxonomies } from "../../generator/diff/compare-taxonomies.js";
import { compileValid } from "../support/compile-text.js";

function taxonomyWith(example: string) {
  return compileValid(`version: 1
event_properties:
  file: { type: string }
  picked: { type: long }
  property: { type: "string[]" }
  span: { type: long }
events:
  tea_bought:
    properties: { file: optional, picked: optional, property: optional, span: optional }
    examples: [${example}]
`).taxonomy;
}

const whole = "{ file: a, picked: 1, property: [a], span: 1 }";

test.each([
  ["span", "{ file: a, picked: 1, property: [a], span: 2 }"],
  ["picked", "{ file: a, picked: 2, property: [a], span: 1 }"],
  ["property", "{ file: a, picked: 1, property: [b], span: 1 }"],
  ["file", "{ file: b, picked: 1, property: [a], span: 1 }"],
  ["no span", "{ file: a, picked: 1, property: [a] }"],
  ["no picked", "{ file: a, property: [a], span: 1 }"],
])("a change of an example is found: %s", (_, other) => {
  for (const [old, now] of [
    [whole, other],
    [other, whole],
  ] as const) {
    const changes = compareTaxonomies(taxonomyWith(old), taxonomyWith(now));
    expect(changes.map(({ kind }) => kind)).toEqual(["event-examples-changed"]);
  }
});

test("an event that only moves does not differ", () => {
  const old = taxonomyWith(whole);
  expect(
    compareTaxonomies(old, taxonomyWith(`\n      ${whole}\n    `)),
  ).toEqual([]);
});
