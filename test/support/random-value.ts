// Values that satisfy a definition, picked at random.
import type {
  Constraints,
  PropertyType,
  ScalarType,
} from "../../generator/model/taxonomy.js";
import { checkValue } from "../../generator/resolve/check-value.js";
import { between, chance, sample, type Random } from "./random.js";

interface Pattern {
  readonly source: string;
  /** Some texts that it matches. */
  readonly samples: readonly string[];
}

/** Patterns of all kinds that a printer of regular expressions may trip over. */
export const patterns: readonly Pattern[] = [
  { source: "^[A-Z0-9]{8}$", samples: ["WELCOME1", "00000000"] },
  { source: "^[A-Z]{2}\\d{6}$", samples: ["AB123456"] },
  { source: "^/path/[a-z]+$", samples: ["/path/x"] },
  { source: "^[/]$", samples: ["/"] },
  { source: "^[a/\\]]+$", samples: ["a/]"] },
  { source: "^\\/\\/$", samples: ["//"] },
  { source: "^\\u{1F600}$", samples: ["😀"] },
  { source: "^😀+$", samples: ["😀", "😀😀"] },
  { source: "^\\p{L}+$", samples: ["abc", "한글", "é"] },
  { source: "^\\p{Script=Hangul}{2,4}$", samples: ["한글"] },
  { source: "^a\nb$", samples: ["a\nb"] },
  { source: "^a\\nb$", samples: ["a\nb"] },
  { source: "^a\u2028b$", samples: ["a\u2028b"] },
  { source: "^[\u200b\u202e]$", samples: ["\u200b"] },
  { source: "^`\\$\\{x\\}`$", samples: ["`${x}`"] },
  { source: "^\\\\$", samples: ["\\"] },
  { source: "^[\"']+$", samples: [`"'`] },
  { source: "^\\*/$", samples: ["*/"] },
  { source: "^(?:x|y)*?z(?=$)", samples: ["z", "xyz"] },
  { source: "^(?<year>\\d{4})-\\k<year>$", samples: ["2024-2024"] },
  { source: "^.{1,3}$", samples: ["a", "😀😀😀"] },
  { source: "^$", samples: [""] },
  { source: "|", samples: ["", "x"] },
  { source: `^(?:${"long|".repeat(20)}x)$`, samples: ["long", "x"] },
  { source: "^\t$", samples: ["\t"] },
];

const texts: readonly string[] = [
  ...new Set([
    ...patterns.flatMap(({ samples }) => samples),
    "2026-01-31",
    "2024-02-29",
    "a@example.com",
    "o'brien+x@mail.example.co.kr",
    "https://example.com/a?b=c#d",
    "urn:x:y",
    "2f1c4b1e-8a0d-4c57-9c3e-5d1f0a7b6e21",
    "2F1C4B1E-8A0D-4C57-9C3E-5D1F0A7B6E21",
    "card",
    "쿠폰",
    " ",
    "\ud800",
  ]),
];

const instants: readonly string[] = [
  "2026-01-31T09:30:00.000Z",
  "2026-01-31T09:30:00Z",
  "2024-02-29T23:59:59.999Z",
  "2000-02-29T00:00:00Z",
  "0001-01-01T00:00:00Z",
  "9999-12-31T23:59:59Z",
];

/** A value of the type within its constraints; undefined when none was found. Items are no value. */
export function validValue(
  random: Random,
  type: Exclude<PropertyType, "items">,
  constraints: Constraints,
): unknown {
  switch (type) {
    case "string[]":
      return validList(random, "string", constraints);
    case "long[]":
      return validList(random, "long", constraints);
    case "double[]":
      return validList(random, "double", constraints);
    default:
      return validScalar(random, type, constraints);
  }
}

function validList(
  random: Random,
  type: ScalarType,
  constraints: Constraints,
): unknown {
  const { minItems = 0, maxItems = Infinity } = constraints;
  const length = between(random, minItems, Math.min(maxItems, minItems + 3));
  const values = Array.from({ length }, () =>
    validScalar(random, type, constraints),
  );
  return values.includes(undefined) ? undefined : values;
}

/** The same for one element. */
export function validScalar(
  random: Random,
  type: ScalarType,
  constraints: Constraints,
): string | number | boolean | undefined {
  const candidates = candidatesOf(random, type, constraints);
  const fits = fittingOf(type, constraints);
  const fitting = candidates.filter(fits);
  return fitting.length === 0 ? undefined : random.pick(fitting);
}

type Scalar = string | number | boolean;

/** Which values fit: a definition gets the same candidates for each of its thousands of values. */
const known = new WeakMap<Constraints, Map<ScalarType, Map<Scalar, boolean>>>();

function fittingOf(
  type: ScalarType,
  constraints: Constraints,
): (value: Scalar) => boolean {
  const byType =
    known.get(constraints) ?? new Map<ScalarType, Map<Scalar, boolean>>();
  known.set(constraints, byType);
  const verdicts = byType.get(type) ?? new Map<Scalar, boolean>();
  byType.set(type, verdicts);
  return (value) => {
    const before = verdicts.get(value);
    if (before !== undefined) return before;
    const verdict = checkValue(type, constraints, value) === undefined;
    verdicts.set(value, verdict);
    return verdict;
  };
}

function candidatesOf(
  random: Random,
  type: ScalarType,
  constraints: Constraints,
): readonly (string | number | boolean)[] {
  const { enum: values = [], open } = constraints;
  if (constraints.enum !== undefined && open !== true) return values;
  return [...values, ...othersOf(random, type, constraints)];
}

function othersOf(
  random: Random,
  type: ScalarType,
  constraints: Constraints,
): readonly (string | number | boolean)[] {
  switch (type) {
    case "string":
      return [...sized(random, constraints), ...sample(random, texts, 60)];
    case "long":
    case "double":
      return numbers(random, constraints, type);
    case "boolean":
      return [true, false];
    case "datetime":
      return instants;
  }
}

function sized(
  random: Random,
  { minLength = 0, maxLength = minLength + 20 }: Constraints,
): readonly string[] {
  const lengths = [minLength, maxLength, between(random, minLength, maxLength)];
  return lengths.flatMap(textsOf);
}

/** By length. The same strings each time: an engine hashes a string only once. */
const repeated = new Map<number, readonly string[]>();

function textsOf(length: number): readonly string[] {
  const made = repeated.get(length);
  if (made !== undefined) return made;
  const both = ["x".repeat(length), "😀".repeat(length)];
  repeated.set(length, both);
  return both;
}

function numbers(
  random: Random,
  { minimum = -1000, maximum = 1000 }: Constraints,
  type: "long" | "double",
): readonly number[] {
  const whole = [
    minimum,
    maximum,
    0,
    1,
    -1,
    42,
    1e6,
    2 ** 53 - 1,
    -(2 ** 53) + 1,
  ];
  const middle = minimum / 2 + maximum / 2;
  const inner = chance(random, 50) ? [Math.round(middle)] : [];
  return type === "long"
    ? [...whole, ...inner]
    : [...whole, ...inner, middle, 0.1, -2.5, 1e300, 5e-324];
}
