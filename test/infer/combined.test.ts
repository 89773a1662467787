// Samples and code about one property: they are decided together, and where they disagree both locations are reported.
import { expect, test } from "vitest";
import { compileValid } from "../support/compile-text.js";
import { inferCode } from "./code-text.js";
import { inferValues, samples } from "./infer-text.js";

const declarations = `declare const any_number: number, any_text: string, unknowable: unknown;
declare const size: "small" | "large", when: Date;
`;

/** The draft of one property `p` by sampled values and by the expressions of one call each; its comments unwrapped. */
async function decide(
  values: readonly unknown[],
  expressions: readonly string[],
) {
  const { read } = inferValues(
    samples("opened", values.length, (index) => ({ p: values[index] })),
  );
  const calls = expressions.map(
    (each) => `Dfinery.logEvent("opened", { p: ${each} });`,
  );
  const { text } = await inferCode(
    { "a.ts": declarations + calls.join("\n") },
    { small: true, samples: read.stats },
  );
  compileValid(text);
  const [, rest = ""] = text.split(/event_properties:\n/);
  const [section = ""] = rest.split("\n\nevents:");
  return section.trim().replace(/\n +(?:# +)?/g, " ");
}

const many = (...values: readonly unknown[]) =>
  Array.from({ length: 24 }, (_, index) => values[index % values.length]);

test.each<[string, readonly unknown[], readonly string[], string]>([
  [
    "integers in samples outweigh a plain number",
    [1, 2],
    ["any_number"],
    "p: { type: long } # 2 values, 1 call at a.ts:3",
  ],
  [
    "a decimal in code makes a double of sampled integers, and says where",
    [1, 2],
    ["any_number", "any_number / 3"],
    "p: { type: double } # 2 values, with decimals at a.ts:4, 2 calls; first at a.ts:3",
  ],
  [
    "a decimal in samples makes a double of integers in code",
    [1, 2.5],
    ["3"],
    "p: { type: double } # 2 values, 1 of them integers, 1 call at a.ts:3",
  ],
  [
    "a sampled datetime is a string to the type checker",
    ["2026-05-01T10:00:00.000Z"],
    ["any_text"],
    "p: { type: datetime } # 1 value, 1 call at a.ts:3",
  ],
  [
    "a Date beside other strings is a conflict",
    ["yesterday"],
    ["when"],
    "# p: omitted. It has 2 types: string in 1 value (first at samples.ndjson:1) and Date in 1 call (first at a.ts:3). One key has one type in the whole service.",
  ],
  [
    "another type is a conflict",
    [true, false],
    ["7", "any_number"],
    "# p: omitted. It has 2 types: boolean in 2 values (first at samples.ndjson:1) and number in 1 call (first at a.ts:4). One key has one type in the whole service.",
  ],
  [
    "a type beside one that cannot be registered is a conflict",
    [{ x: 1 }],
    ["any_text"],
    "# p: omitted. It has 2 types: an object in 1 value (first at samples.ndjson:1) and string in 1 call (first at a.ts:3). One key has one type in the whole service.",
  ],
  [
    "two that cannot be registered have one reason",
    [{ x: 1 }],
    ["[true]"],
    "# p: omitted. It is an object; DFINERY has no nested objects. Send its fields as separate properties.",
  ],
  [
    "code decides where samples were null",
    [null, null],
    ["any_text"],
    "# Null in 2 samples: omit it there, because one null may cost the whole event. p: { type: string } # 0 values, null in 2, 1 call at a.ts:3",
  ],
  [
    "samples decide where the code sends only empty arrays",
    [["a"], []],
    ["[]"],
    'p: { type: "string[]" } # 2 values, 1 call at a.ts:3',
  ],
  [
    "neither decides",
    [[]],
    ["unknowable"],
    "# p: omitted. It is always an empty array, so the type of its elements is unknown.",
  ],
  [
    "the enum of a type, if samples have nothing else",
    many("small"),
    ["size"],
    "p: { type: string, enum: [large, small] } # 24 values, 2 different, by type, 1 call at a.ts:3",
  ],
  [
    "no enum if samples have other strings",
    many("small", "huge"),
    ["size"],
    "# No enum: the code has 2 strings, but 12 of 24 values in the samples are different. p: { type: string } # 24 values, 1 call at a.ts:3",
  ],
  [
    "the enum of samples gains the strings of code",
    many("small", "large"),
    ['"medium"'],
    "p: { type: string, enum: [large, medium, small] } # 24 values, 3 different, 1 call at a.ts:3",
  ],
  [
    "personal data in either makes both personal",
    ["a", "b"],
    ['"me@shop.example"'],
    "# Personal data? 1 of 1 literal looks like an e-mail address. p: { type: string, pii: direct } # 2 values, 1 call at a.ts:3",
  ],
])("%s", async (_, values, expressions, expected) => {
  expect(await decide(values, expressions)).toBe(expected);
});

test("an array that is always empty is called so", async () => {
  const { text } = await inferCode(
    {
      "a.ts": `Dfinery.logEvent("one", { df_items: [] });
Dfinery.logEvent("two", { df_items: [] });
Dfinery.logEvent("two", { df_items: [{ sku: "x" }] });
`,
    },
    { small: true },
  );
  expect(text).toContain("df_items: optional # empty in the only call");
  expect(text).toContain("df_items: optional # in 1 of 2 calls, empty in 1;");
});

test("a property is required if every sample and every call has it", async () => {
  const { read } = inferValues([
    ...samples("opened", 3, (index) => ({ a: 1, ...(index > 0 && { b: 1 }) })),
    { event: "opened", a: 1, c: null, df_items: [] },
  ]);
  const { text } = await inferCode(
    {
      "a.ts": `declare const on: boolean;
Dfinery.logEvent("opened", { a: 1, b: 1, ...(on && { c: 2 }) });
Dfinery.logEvent("opened", { a: 1, df_items: [{ sku: "x" }] });
`,
    },
    { small: true, samples: read.stats },
  );
  const [, event] = text.split("\n  opened:");
  expect(event).toBe(` # 4 samples, 2 calls; first at a.ts:2
    properties:
      a: required # in all 4, in all 2 calls
      b: optional # in 2 of 4, in 1 of 2 calls; first at a.ts:2
      c: optional # in none of 4, null in 1, at times in 1 of 2 calls; first at a.ts:2
      df_items: optional # in none of 4, empty in 1, in 1 of 2 calls; first at a.ts:3
`);
});
