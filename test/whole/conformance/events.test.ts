// Records of events: ajv on the emitted schema and the emitted validators reach the same verdict.
import { expect, test } from "vitest";
import type { EventDef } from "../../../generator/model/taxonomy.js";
import {
  createTally,
  type ConformanceCase,
  type Tally,
} from "../../support/conformance-case.js";
import { conformanceCases } from "../../support/conformance-cases.js";
import { written } from "../../support/disguises.js";
import { mutated } from "../../support/mutations.js";
import { validRecord, type Fields } from "../../support/payloads.js";
import { createRandom, runSeed, type Random } from "../../support/random.js";

const taxonomies = Number(process.env["DFN_COUNT"] ?? 60);
const payloadsPerEvent = 30;

test("validators and schemas agree on records of events", async () => {
  const seed = runSeed("conformance of events");
  const tally = createTally();
  for await (const one of conformanceCases(seed, taxonomies)) {
    const random = createRandom(seed);
    for (const event of one.events) checkEvent(random, one, event, tally);
    if (tally.failures.length >= 10) break;
  }
  const { payloads, valid } = tally.counts();
  console.info(`${payloads} records, ${valid} of them valid`);
  expect(tally.failures.slice(0, 10).join("\n\n")).toBe("");
  expect(payloads).toBeGreaterThanOrEqual(10_000);
  expect(valid).toBeGreaterThan(payloads / 10);
  expect(valid).toBeLessThan(payloads / 2);
}, 900_000);

function checkEvent(
  random: Random,
  one: ConformanceCase,
  event: EventDef,
  tally: Tally,
): void {
  const { names, name } = event;
  const accepts = one.schema(`events/${names.file}.schema.json`);
  const validate = one.validator(names.validate);
  const guard = one.guard(names.guard);
  const validateEvent = one.validator("validateEvent");
  const isRegistered = one.guard("isRegisteredEvent");
  for (let at = 0; at < payloadsPerEvent; at++) {
    const record = validRecord(random, event, one.taxonomy);
    if (record === undefined) continue;
    const isMutated = at % 5 > 0;
    const payload = isMutated ? mutated(random, record) : record;
    const expected = accepts(written(payload));
    const where = `${one.name} ${name}`;
    if (!isMutated && !expected) {
      tally.add(`${where} (generated as valid)`, payload, true, {
        ajv: expected,
      });
    }
    const hasItsName = (payload as Fields | undefined)?.["event_name"] === name;
    tally.add(where, payload, expected, {
      [names.validate]: validate(payload),
      [names.guard]: guard(payload),
      // Another name may be that of another event.
      ...(hasItsName && {
        validateEvent: validateEvent(payload),
        isRegisteredEvent: isRegistered(payload),
      }),
    });
    if (isMutated) checkSdkForm(one, event, record, random, tally);
  }
}

/** What an SDK would be called with has the verdict of the record that it becomes. */
function checkSdkForm(
  one: ConformanceCase,
  event: EventDef,
  record: Fields,
  random: Random,
  tally: Tally,
): void {
  const parts = mutated(random, {
    properties: record["event_properties"] ?? {},
    items: record["event_items"] ?? null,
  });
  if (!isObject(parts)) return;
  const { properties, items = null } = parts;
  if (!isObject(properties) || Object.hasOwn(properties, "df_items")) return;
  // A copy of a `Date` with `df_items` beside it is not a `Date`.
  if (!isObject(written(properties))) return;
  const accepts = one.schema(`events/${event.names.file}.schema.json`);
  const expected = accepts(
    written({ ...record, event_properties: properties, event_items: items }),
  );
  const given =
    items === null ? properties : { ...properties, df_items: items };
  const result = one.sdk(event.name, given);
  tally.add(`${one.name} ${event.name} (SDK)`, given, expected, {
    validateSdkEvent: result.ok ? true : result,
  });
  // A record has U+FFFD for half a surrogate pair, and an enum of a random taxonomy may name the half.
  if (!result.ok || /\\ud[89a-f]/.test(JSON.stringify(given))) return;
  const again = one.validator("validateEvent")(result.value);
  tally.add(`${one.name} ${event.name} (made)`, result.value, true, {
    validateEvent: again,
  });
}

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
