// Values of the file get the verdict that ajv has on the same rules as JSON Schema, in the validators' words.
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import {
  datetimePattern,
  formatPatterns,
} from "../../generator/model/formats.js";
import type {
  Constraints,
  PropertyType,
} from "../../generator/model/taxonomy.js";
import { checkValue } from "../../generator/resolve/check-value.js";
import { createRandom, type Random } from "../support/random.js";

describe("checkValue", () => {
  it.each<readonly [PropertyType, Constraints, unknown, string | undefined]>([
    ["string", {}, "x", undefined],
    ["string", {}, 1, "must be a string"],
    ["string", { minLength: 2 }, "😀", "must have at least 2 characters"],
    ["string", { maxLength: 1 }, "😀", undefined],
    ["string", { maxLength: 1 }, "ab", "must have at most 1 character"],
    ["string", { patterns: ["^.$"] }, "😀", undefined],
    ["string", { patterns: ["a", "b"] }, "a", "must match b"],
    ["string", { enum: ["a", "b"] }, "c", 'must be one of "a", "b"'],
    [
      "string",
      { format: "date" },
      "2023-02-29",
      "must be a date such as 2026-01-31",
    ],
    ["long", {}, 1.5, "must be an integer within ±(2^53 - 1)"],
    ["long", {}, "1", "must be an integer within ±(2^53 - 1)"],
    ["long", { minimum: 2 }, 1, "must be at least 2"],
    ["double", {}, 1, undefined],
    ["double", { maximum: 0.5 }, 1, "must be at most 0.5"],
    ["double", {}, Infinity, "must be a number"],
    ["boolean", {}, "true", "must be true or false"],
    ["datetime", {}, "2024-06-24T06:01:48.501Z", undefined],
    ["long[]", { maxItems: 1 }, [1, 2], "must have at most 1 element"],
    ["long[]", { maximum: 1 }, [1], undefined],
    ["string[]", {}, "a", "must be an array"],
    [
      "string[]",
      { maxLength: 1 },
      ["a", "bc"],
      "has the value `bc` at position 2, which must have at most 1 character",
    ],
    ["items", { maxItems: 1 }, [{}, {}], "must have at most 1 element"],
  ])("%s %j %j", (type, constraints, value, reason) => {
    expect(checkValue(type, constraints, value)).toBe(reason);
  });

  it("says that a long is out of the safe range", () => {
    expect(checkValue("long", {}, 2 ** 53)).toContain("within ±(2^53 - 1)");
  });

  it("says that an instant must be one", () => {
    expect(checkValue("datetime", {}, "2024-02-30T00:00:00Z")).toContain("UTC");
  });

  it("has ajv's verdict", () => {
    const ajv = new Ajv({
      strict: false,
      allowUnionTypes: true,
      // Optimizing takes longer than it saves: each schema judges 20 values.
      code: { optimize: false },
    });
    const random = createRandom(7);
    let valid = 0;
    for (let round = 0; round < 1_500; round++) {
      const type = random.pick(types);
      const constraints = withTrueEnum(
        type,
        randomConstraints(random, type),
        ajv,
      );
      const judge = ajv.compile(schemaOf(type, constraints));
      for (let times = 0; times < 20; times++) {
        const value = randomValue(random);
        const verdict = judge(value);
        if (verdict) valid++;
        const told = JSON.stringify({ type, constraints, value });
        const reason = checkValue(type, constraints, value);
        if ((reason === undefined) !== verdict) expect.fail(told);
      }
    }
    expect(valid).toBeGreaterThan(1_000);
  });
});

const types: readonly PropertyType[] = [
  "string",
  "long",
  "double",
  "boolean",
  "datetime",
  "string[]",
  "long[]",
  "double[]",
];
const texts = ["", "a", "ab", "abc", "😀", "e\u0301", "A1", "2024-02-29"];
const moreTexts = ["a@b.co", "https://a.b/c", "2024-02-29T00:00:00Z", "\ud800"];
const numbers = [0, 1, 2, -1, 1.5, 2 ** 53, 2 ** 53 - 1, 1e300];
const patterns = ["^a", "b$", "^.$", "\\p{Lu}", "^\\S*$"];
const formats = ["date", "email", "uri", "uuid"] as const;

function randomValue(random: Random): unknown {
  const scalar = (): unknown =>
    random.pick<unknown>([...texts, ...moreTexts, ...numbers, true, null]);
  if (random.below(3) > 0) return scalar();
  const list = random.pick<readonly unknown[]>([texts, numbers, [true, {}]]);
  return Array.from({ length: random.below(4) }, () => random.pick(list));
}

function randomConstraints(random: Random, type: PropertyType): Constraints {
  const some = () => random.below(3) === 0;
  return {
    ...(type.startsWith("string") && {
      ...(some() && { enum: texts.slice(random.below(5)) }),
      ...(some() && {
        patterns: [random.pick(patterns), random.pick(patterns)],
      }),
      ...(some() && { minLength: random.below(4) }),
      ...(some() && { maxLength: random.below(4) }),
      ...(some() && { format: random.pick(formats) }),
    }),
    ...(/^(?:long|double)/.test(type) && {
      ...(some() && { enum: numbers.slice(random.below(4)) }),
      ...(some() && { minimum: random.below(3) - 1 }),
      ...(some() && { maximum: random.below(3) }),
    }),
    ...(type.endsWith("[]") && {
      ...(some() && { minItems: random.below(3) }),
      ...(some() && { maxItems: random.below(4) }),
    }),
  };
}

/** Only values that satisfy the other constraints: resolve reports each other value of an enum where it stands. */
function withTrueEnum(
  type: PropertyType,
  { enum: values, ...others }: Constraints,
  ajv: Ajv,
): Constraints {
  if (values === undefined) return others;
  const element = type.endsWith("[]") ? elementOf(type) : type;
  const fits = ajv.compile(schemaOf(element, others));
  const fitting = values.filter((value) => fits(value));
  return fitting.length === 0 ? others : { ...others, enum: fitting };
}

/** The definition as JSON Schema, written down independently of the templates. */
function schemaOf(type: PropertyType, constraints: Constraints): object {
  const { minItems, maxItems, ...own } = constraints;
  if (type.endsWith("[]")) {
    const items = schemaOf(elementOf(type), own);
    return {
      type: "array",
      items,
      ...(minItems !== undefined && { minItems }),
      ...(maxItems !== undefined && { maxItems }),
    };
  }
  const { patterns: all = [], format, ...plain } = own;
  const safe = Number.MAX_SAFE_INTEGER;
  const allOf = [
    {},
    ...all.map((pattern) => ({ pattern })),
    ...(format ? [{ pattern: formatPatterns[format] }] : []),
    ...(type === "datetime" ? [{ pattern: datetimePattern }] : []),
    ...(type === "long" ? [{ minimum: -safe, maximum: safe }] : []),
  ];
  return { type: jsonTypes.get(type), ...plain, allOf };
}

const jsonTypes = new Map<PropertyType, string>([
  ["string", "string"],
  ["datetime", "string"],
  ["long", "integer"],
  ["double", "number"],
  ["boolean", "boolean"],
]);

function elementOf(type: PropertyType): PropertyType {
  if (type === "long[]") return "long";
  return type === "double[]" ? "double" : "string";
}
