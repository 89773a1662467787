// The names of checks that an event narrows: no other name of their module is the same.
import { expect, test } from "vitest";
import { compileValid } from "../support/compile-text.js";
import { compilerFindings } from "../support/run-compiler.js";

test("a narrowed check whose name is taken gets a number", () => {
  const { files } = compileValid(`version: 1
event_properties:
  check: { type: string }
  b_c: { type: string }
  c: { type: string }
events:
  coupon:
    properties:
      check: { required: true, max_length: 3 }
  a:
    properties:
      b_c: { required: true, max_length: 3 }
  a_b:
    properties:
      c: { required: true, max_length: 4 }
`);
  const module = files.find(({ path }) => path === "validators/taxonomy.ts");
  expect(module?.text.match(/^const \w+/gm)).toEqual([
    "const couponCheck2",
    "const aBC",
    "const aBC2",
  ]);
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  expect(compilerFindings(texts)).toEqual([]);
});
