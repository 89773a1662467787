// Random definitions of properties, and what every definition may say about itself.
import type {
  Constraints,
  PropertyScope,
  PropertyType,
} from "../../generator/model/taxonomy.js";
import { between, chance, type Random } from "./random.js";
import { randomConstraints, yamlOf } from "./random-constraints.js";
import { randomText, randomWord } from "./random-texts.js";
import { validValue } from "./random-value.js";

export interface RandomProperty {
  readonly name: string;
  readonly type: Exclude<PropertyType, "items">;
  readonly constraints: Constraints;
  /** As the taxonomy language writes it. */
  readonly fields: Readonly<Record<string, unknown>>;
}

const types = [
  "string",
  "string",
  "string",
  "long",
  "double",
  "boolean",
  "datetime",
  "string[]",
  "long[]",
  "double[]",
] as const;

/** A property of any type; `names` are those of its scope. */
export function randomProperty(
  random: Random,
  scope: PropertyScope,
  name: string,
  names: readonly string[],
): RandomProperty {
  const type = random.pick(types);
  const constraints = randomConstraints(random, type);
  const others = names.filter((other) => other !== name);
  const fields = {
    type,
    ...yamlOf(constraints),
    ...documentedEnum(random, constraints.enum),
    ...randomFacts(random, others),
    ...(chance(random, 20) && { unit: randomWord(random) }),
    ...(chance(random, 20) && {
      pii: random.pick(["none", "direct", "indirect"]),
    }),
    ...(chance(random, 30) && {
      examples: Array.from({ length: between(random, 1, 3) }, () =>
        validValue(random, type, constraints),
      ).filter((value) => value !== undefined),
    }),
    ...(scope === "user" && chance(random, 40) && { nullable: true }),
    ...(scope === "item" && chance(random, 40) && { required: true }),
  };
  return { name, type, constraints, fields };
}

/** The same values, some of which say what they mean. */
function documentedEnum(
  random: Random,
  values: readonly (string | number)[] | undefined,
): Record<string, unknown> {
  if (values === undefined || chance(random, 60)) return {};
  const documented = values.map((value) =>
    chance(random, 50)
      ? value
      : {
          value,
          ...(chance(random, 50) && { label: randomLabel(random) }),
          ...(chance(random, 50) && { description: randomText(random) }),
        },
  );
  return { enum: documented };
}

/** Label, description, owner and the like; `others` may replace a deprecated definition. */
export function randomFacts(
  random: Random,
  others: readonly string[],
): Record<string, unknown> {
  return {
    ...(chance(random, 40) && { label: randomLabel(random) }),
    ...(chance(random, 60) && { description: randomText(random) }),
    ...(chance(random, 15) && { note: randomText(random) }),
    ...(chance(random, 25) && {
      owner: chance(random, 70)
        ? randomWord(random)
        : [...new Set([randomWord(random), randomWord(random)])],
    }),
    ...(chance(random, 25) && {
      tags: [...new Set([randomWord(random), randomWord(random)])],
    }),
    ...(chance(random, 15) && {
      links: [
        `https://example.com/${"path/".repeat(random.below(20))}*/@x?a={b}`,
      ],
    }),
    ...(chance(random, 15) && {
      deprecated: randomDeprecation(random, others),
    }),
    ...(chance(random, 10) && {
      expires: random.pick(["2000-02-29", "2099-12-31"]),
    }),
    ...(chance(random, 5) && { status: "inactive" }),
  };
}

function randomLabel(random: Random): unknown {
  if (chance(random, 60)) return randomWord(random);
  return { ko: randomWord(random), en: randomText(random) };
}

function randomDeprecation(
  random: Random,
  others: readonly string[],
): Record<string, unknown> {
  return {
    ...(chance(random, 50) && { since: "2026-10-01" }),
    ...(others.length > 0 &&
      chance(random, 50) && { replaced_by: random.pick(others) }),
    ...(chance(random, 50) && { reason: randomText(random) }),
  };
}
