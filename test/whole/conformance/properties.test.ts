// What builders take: the validators of properties say what the validator says of the record that the builder makes.
import { expect, test } from "vitest";
import type {
  EventDef,
  PropertyDef,
  Taxonomy,
} from "../../../generator/model/taxonomy.js";
import {
  createTally,
  type ConformanceCase,
  type Tally,
} from "../../support/conformance-case.js";
import { conformanceCases } from "../../support/conformance-cases.js";
import { disguised } from "../../support/disguises.js";
import { mutated } from "../../support/mutations.js";
import {
  validProfile,
  validRecord,
  type Fields,
} from "../../support/payloads.js";
import {
  chance,
  createRandom,
  runSeed,
  type Random,
} from "../../support/random.js";
import { faultsOf, type Result } from "../../support/verdicts.js";

const taxonomies = Number(process.env["DFN_COUNT"] ?? 60);
const payloadsPerEvent = 30;

test("validators of properties agree with builders and validators of records", async () => {
  const seed = runSeed("conformance of properties");
  const tally = createTally();
  const faults: string[] = [];
  for await (const one of conformanceCases(seed, taxonomies)) {
    const random = createRandom(seed);
    for (const event of one.events) {
      if (event.properties.length === 0 && event.items === undefined) continue;
      faults.push(...checkEvent(random, one, event, tally));
    }
    faults.push(...checkProfiles(random, one, tally));
    if (tally.failures.length + faults.length >= 10) break;
  }
  const { payloads, valid } = tally.counts();
  console.info(`${payloads} arguments, ${valid} of them valid`);
  const failures = [...tally.failures, ...faults];
  expect(failures.slice(0, 10).join("\n\n")).toBe("");
  expect(payloads).toBeGreaterThanOrEqual(10_000);
  expect(valid).toBeGreaterThan(payloads / 5);
  expect(valid).toBeLessThan(payloads / 1.5);
}, 900_000);

function checkEvent(
  random: Random,
  one: ConformanceCase,
  event: EventDef,
  tally: Tally,
): readonly string[] {
  const { taxonomy } = one;
  const { names, properties } = event;
  const made = () => {
    const record = validRecord(random, event, taxonomy);
    if (record === undefined) return undefined;
    const items = record["event_items"];
    const own = properties.map(({ property }) => property);
    return {
      ...given(random, own, record["event_properties"]),
      ...(Array.isArray(items) && {
        df_items: items.map((item) =>
          given(random, taxonomy.itemProperties, item),
        ),
      }),
    };
  };
  return check(random, made, tally, {
    where: `${one.name} ${event.name}`,
    isRecord: one.validator(names.validate),
    build: one.builder(names.builder),
    validate: one.validator(names.validateProperties),
    schema: one.standardSchema(names.propertiesSchema),
    canTake: (value) =>
      value === null || value === undefined || isObject(value),
    partsOf: (record) => {
      const { event_properties, event_items } = record as Fields;
      return { event_properties, event_items };
    },
  });
}

function checkProfiles(
  random: Random,
  one: ConformanceCase,
  tally: Tally,
): readonly string[] {
  const { userProperties } = one.taxonomy;
  const made = () =>
    given(random, userProperties, validProfile(random, one.taxonomy));
  return check(random, made, tally, {
    where: `${one.name} profile`,
    isRecord: one.validator("validateUserProfile"),
    build: one.builder("userProfile"),
    validate: one.validator("validateUserProfileProperties"),
    schema: one.standardSchema("userProfilePropertiesSchema"),
    canTake: isObject,
    partsOf: (record) => record,
  });
}

/** One builder, and what validates its argument and its record. */
interface Checked {
  readonly where: string;
  readonly isRecord: (value: unknown) => Result;
  readonly build: (value: unknown) => unknown;
  readonly validate: (value: unknown) => Result;
  readonly schema: ReturnType<ConformanceCase["standardSchema"]>;
  readonly canTake: (value: unknown) => boolean;
  /** What does not change from record to record. */
  readonly partsOf: (record: unknown) => unknown;
}

function check(
  random: Random,
  make: () => Fields | undefined,
  tally: Tally,
  { where, isRecord, build, validate, schema, canTake, partsOf }: Checked,
): readonly string[] {
  const faults: string[] = [];
  const tryToBuild = (value: unknown): unknown => {
    try {
      return build(value);
    } catch {
      // What no validator accepts.
      return undefined;
    }
  };
  for (let at = 0; at < payloadsPerEvent; at++) {
    const whole = make();
    if (whole === undefined) continue;
    const value = argument(random, whole, at);
    const record = tryToBuild(value);
    // A builder in JavaScript would take what is no object for one without keys.
    const expected = canTake(value) && isRecord(record).ok;
    const result = validate(value);
    tally.add(where, value, expected, { validate: result.ok });
    const standard = schema["~standard"].validate(value);
    if (result.ok) {
      const again = partsOf(tryToBuild(result.value));
      if (JSON.stringify(again) !== JSON.stringify(partsOf(record))) {
        faults.push(`${where}: another record of ${JSON.stringify(again)}`);
      }
      if (standard.issues !== undefined) faults.push(`${where}: issues`);
    } else {
      // In disguise, an array may have holes, where there is nothing to point to.
      const wrong = isDisguised(at) ? [] : faultsOf(value, result);
      faults.push(...wrong.map((each) => `${where} ${each}`));
      const paths = standard.issues?.map(({ path }) => pointerOf(path));
      const pointers = result.violations.map(({ pointer }) => pointer);
      if (JSON.stringify(paths) !== JSON.stringify(pointers)) {
        faults.push(`${where}: ${String(paths)} is not ${String(pointers)}`);
      }
    }
  }
  return faults;
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function pointerOf(path: readonly (string | number)[]): string {
  return path
    .map((step) => `/${String(step).replace(/~/g, "~0").replace(/\//g, "~1")}`)
    .join("");
}

function isDisguised(at: number): boolean {
  return at % 5 === 3;
}

/** A valid argument, a broken one, one in disguise, or one that cannot be read. */
function argument(random: Random, whole: Fields, at: number): unknown {
  if (isDisguised(at)) return disguised(random, whole);
  switch (at % 5) {
    case 0:
    case 1:
      return whole;
    case 2:
      return mutated(random, whole);
    default: {
      const key = random.pick([...Object.keys(whole), "unknown"]);
      return chance(random, 30)
        ? Object.defineProperty({ ...whole }, key, {
            enumerable: true,
            get: () => {
              throw new Error("not now");
            },
          })
        : { ...whole, [key]: random.pick(wrongDates) };
    }
  }
}

const wrongDates: readonly unknown[] = [
  new Date(NaN),
  new Date(-1e15),
  [new Date(NaN), "x"],
  { toJSON: () => "tomorrow" },
  "tomorrow",
  "2026-02-30T00:00:00Z",
  { at: new Date(NaN) },
];

/** Properties as code gives them: dates in each form that a builder takes, and `null` or `undefined` for none. */
function given(
  random: Random,
  properties: Taxonomy["eventProperties"],
  values: unknown,
): Fields {
  const found: Fields = { ...(values as Fields | null | undefined) };
  for (const property of properties) {
    const { name } = property;
    if (Object.hasOwn(found, name)) {
      if (property.type === "datetime") {
        found[name] = dateOf(random, property, found[name]);
      }
    } else if (name !== "__proto__" && chance(random, 15)) {
      // A user's property is cleared by `null`.
      found[name] =
        property.scope === "user" ? undefined : random.pick([null, undefined]);
    }
  }
  return found;
}

function dateOf(
  random: Random,
  { nullable }: PropertyDef,
  value: unknown,
): unknown {
  if (typeof value !== "string") return nullable ? value : undefined;
  const date = new Date(value);
  return random.pick([
    value,
    date,
    value.replace(/Z$/, "+00:00"),
    new Moment(value),
  ]);
}

/** A date of a library: only its `toJSON` tells the time. */
class Moment {
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toJSON(): string {
    return this.text;
  }
}
