// What names of types from elsewhere are taken for.
import { expect, test } from "vitest";
import { typeMeantBy } from "../../generator/shape/type-names.js";

const types = [
  "string",
  "long",
  "double",
  "boolean",
  "datetime",
  "string[]",
  "long[]",
  "double[]",
];

test.each([
  ["String", "string"],
  ["integer", "long"],
  ["Number", "double"],
  ["bool", "boolean"],
  ["timestamp", "datetime"],
  ["Array of String", "string[]"],
  ["array<integer>", "long[]"],
  ["List of Number", "double[]"],
  ["float[]", "double[]"],
  ["boolean[]", undefined],
  ["items", undefined],
  ["constructor", undefined],
  ["x".repeat(1000), undefined],
])("%s", (name, meant) => {
  expect(typeMeantBy(name, types)).toBe(meant);
});
