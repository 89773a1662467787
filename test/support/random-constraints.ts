// Random constraints that some value satisfies, and constraints that narrow them.
import type {
  Constraints,
  PropertyType,
  StringFormat,
} from "../../generator/model/taxonomy.js";
import { checkValue } from "../../generator/resolve/check-value.js";
import { between, chance, sample, type Random } from "./random.js";
import { patterns, validScalar } from "./random-value.js";
import { randomText } from "./random-texts.js";

/** Constraints that fit the type; often none. An enum is open at times. */
export function randomConstraints(
  random: Random,
  type: PropertyType,
): Constraints {
  const constraints = closedConstraints(random, type);
  return constraints.enum !== undefined && chance(random, 30)
    ? { ...constraints, open: true }
    : constraints;
}

function closedConstraints(random: Random, type: PropertyType): Constraints {
  switch (type) {
    case "string":
      return textConstraints(random);
    case "long":
    case "double":
      return numberConstraints(random, type);
    case "string[]":
      return { ...itemCounts(random, 40), ...textConstraints(random) };
    case "long[]":
      return {
        ...itemCounts(random, 40),
        ...numberConstraints(random, "long"),
      };
    case "double[]":
      return {
        ...itemCounts(random, 40),
        ...numberConstraints(random, "double"),
      };
    case "items":
      return itemCounts(random, 100);
    case "boolean":
    case "datetime":
      return {};
  }
}

/** More constraints, which leave at least one value. */
export function randomNarrowing(
  random: Random,
  type: PropertyType,
  base: Constraints,
): Constraints {
  const counts = narrowCounts(random, type, base);
  if (type === "items" || type === "boolean" || type === "datetime") {
    return counts;
  }
  if (base.enum !== undefined) {
    const kept = sample(
      random,
      base.enum,
      between(random, 1, base.enum.length),
    );
    return chance(random, 80) ? { ...counts, enum: kept } : counts;
  }
  const scalar = scalarOf(type);
  const value = validScalar(random, scalar, base);
  if (value === undefined || typeof value === "boolean") return counts;
  const own: Constraints =
    typeof value === "number"
      ? {
          ...(chance(random, 50) && { minimum: value }),
          ...(chance(random, 50) && { maximum: value }),
        }
      : {
          ...(chance(random, 40) && { maxLength: Array.from(value).length }),
          ...(chance(random, 40) && { patterns: ["^[^]*$"] }),
          ...(chance(random, 20) && { enum: [value] }),
        };
  const merged = { ...base, ...own };
  const fits = checkValue(scalar, merged, value) === undefined;
  return fits ? { ...counts, ...own } : counts;
}

/** Constraints as the taxonomy language writes them. */
export function yamlOf(constraints: Constraints): Record<string, unknown> {
  const { patterns: [pattern] = [] } = constraints;
  const fields = {
    enum: constraints.enum,
    open: constraints.open,
    pattern,
    format: constraints.format,
    min_length: constraints.minLength,
    max_length: constraints.maxLength,
    minimum: constraints.minimum,
    maximum: constraints.maximum,
    min_items: constraints.minItems,
    max_items: constraints.maxItems,
  };
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  );
}

type Ranged = "string" | "long" | "double";

function scalarOf(
  type: Exclude<PropertyType, "items" | "boolean" | "datetime">,
): Ranged {
  switch (type) {
    case "string":
    case "string[]":
      return "string";
    case "long":
    case "long[]":
      return "long";
    case "double":
    case "double[]":
      return "double";
  }
}

const formats: readonly StringFormat[] = ["date", "email", "uri", "uuid"];

function textConstraints(random: Random): Constraints {
  const kind = random.below(100);
  if (kind < 25) return {};
  if (kind < 50) return { enum: enumTexts(random) };
  if (kind < 70) return patternConstraints(random);
  if (kind < 85) {
    const format = random.pick(formats);
    return {
      format,
      ...(chance(random, 30) && { patterns: ["^[!-~]+$"] }),
      ...(chance(random, 30) && { maxLength: between(random, 36, 999) }),
    };
  }
  const minLength = random.below(40);
  return {
    ...(chance(random, 60) && { minLength }),
    ...(chance(random, 60) && { maxLength: minLength + random.below(2000) }),
  };
}

function enumTexts(random: Random): readonly string[] {
  const values = new Set<string>();
  const count = between(random, 1, 40);
  while (values.size < count) {
    const text = chance(random, 70)
      ? `v${"abcdefghij".repeat(3).slice(random.below(30))}${values.size}`
      : randomText(random).slice(0, between(random, 1, 90));
    values.add(text);
  }
  return [...values];
}

function patternConstraints(random: Random): Constraints {
  const { source, samples } = random.pick(patterns);
  const lengths = samples.map((text) => Array.from(text).length);
  return {
    patterns: [source],
    ...(chance(random, 20) && { minLength: Math.min(...lengths) }),
    ...(chance(random, 20) && { maxLength: Math.max(...lengths) }),
    ...(chance(random, 15) && { enum: samples }),
  };
}

const longs = [
  0,
  1,
  -1,
  7,
  100,
  -100,
  65536,
  2 ** 31,
  2 ** 53 - 1,
  -(2 ** 53) + 1,
];
const doubles = [
  ...longs,
  0.1,
  -0.5,
  1.5,
  1e21,
  1e-7,
  5e-324,
  1.7976931348623157e308,
];

function numberConstraints(
  random: Random,
  type: "long" | "double",
): Constraints {
  const pool = type === "long" ? longs : doubles;
  const kind = random.below(100);
  if (kind < 30) return {};
  if (kind < 55) {
    const values = new Set<number>();
    const count = between(random, 1, 40);
    while (values.size < count) {
      values.add(
        chance(random, 20)
          ? random.pick(pool)
          : random.below(10 ** between(random, 2, 12)),
      );
    }
    return { enum: [...values] };
  }
  const [low = 0, high = 0] = [random.pick(pool), random.pick(pool)].sort(
    (a, b) => a - b,
  );
  return {
    ...(chance(random, 70) && { minimum: low }),
    ...(chance(random, 70) && { maximum: high }),
  };
}

function itemCounts(random: Random, most: number): Constraints {
  const minItems = random.below(4);
  return {
    ...(chance(random, 40) && { minItems }),
    ...(chance(random, 40) && { maxItems: between(random, minItems, most) }),
  };
}

function narrowCounts(
  random: Random,
  type: PropertyType,
  { minItems = 0, maxItems = 100 }: Constraints,
): Constraints {
  if (type !== "items" && !type.endsWith("[]")) return {};
  const middle = between(random, minItems, maxItems);
  return {
    ...(chance(random, 40) && { minItems: between(random, minItems, middle) }),
    ...(chance(random, 40) && { maxItems: middle }),
  };
}
