// Payloads that hide keys, or are no plain objects: a verdict is ajv's on what JSON would write of them.
// 20,000 of them; `npm run proof` tries 500,000 (DFN_PAYLOADS).
import { expect, test } from "vitest";
import {
  sdkProperties,
  type RegisteredEvent,
} from "../../../templates/runtime/records.js";
import { makeJudge } from "../../../generator/judge/make-judge.js";
import type { ConformanceCase } from "../../support/conformance-case.js";
import { conformanceCases } from "../../support/conformance-cases.js";
import { disguised, written } from "../../support/disguises.js";
import { mutated } from "../../support/mutations.js";
import {
  validIdentity,
  validProfile,
  validRecord,
  validRequest,
  type Fields,
} from "../../support/payloads.js";
import {
  chance,
  createRandom,
  runSeed,
  type Random,
} from "../../support/random.js";

const least = Number(process.env["DFN_PAYLOADS"] ?? 20_000);
const randomTaxonomies = 10;

interface Tally {
  payloads: number;
  valid: number;
  readonly failures: string[];
}

test("verdicts are ajv's on what JSON would write", async () => {
  const seed = runSeed("disguised payloads");
  const random = createRandom(seed);
  const tally: Tally = { payloads: 0, valid: 0, failures: [] };
  let cases = 0;
  for await (const one of conformanceCases(seed, randomTaxonomies)) {
    const until = Math.ceil((++cases * least) / (randomTaxonomies + 2));
    while (tally.payloads < until) tryOne(random, one, tally);
    if (tally.failures.length > 0) break;
  }
  console.info(`${tally.payloads} payloads, ${tally.valid} of them valid`);
  expect(tally.failures.slice(0, 5).join("\n\n")).toBe("");
  expect(tally.payloads).toBeGreaterThanOrEqual(least);
  expect(tally.valid).toBeGreaterThan(tally.payloads / 10);
  expect(tally.valid).toBeLessThan((tally.payloads * 9) / 10);
}, 3_600_000);

function tryOne(random: Random, one: ConformanceCase, tally: Tally): void {
  const kind = random.below(10);
  if (kind === 0) {
    const body = validIdentity(random, one.taxonomy);
    compare(random, one, body, "identity", ["validateIdentity"], tally);
  } else if (kind === 1) {
    const body = validProfile(random, one.taxonomy);
    compare(random, one, body, "user-profile", ["validateUserProfile"], tally);
  } else if (one.events.length === 0) {
    return;
  } else if (kind === 2) {
    const body = validRequest(random, one.events, one.taxonomy);
    if (body === undefined) return;
    compare(random, one, body, "request", ["validateRequest"], tally);
  } else {
    const event = random.pick(one.events);
    const body = validRecord(random, event, one.taxonomy);
    if (body === undefined) return;
    const { file, validate, guard } = event.names;
    const names = [validate, guard, "validateEvent", "isRegisteredEvent"];
    compare(random, one, body, `events/${file}`, names, tally, event.name);
  }
}

function compare(
  random: Random,
  one: ConformanceCase,
  body: Fields,
  schema: string,
  names: readonly string[],
  tally: Tally,
  eventName?: string,
): void {
  const honest = chance(random, 30) ? mutated(random, body) : body;
  const payload = disguised(random, honest);
  const sent = written(payload);
  // The one rule that JSON Schema cannot say has a test of its own.
  if (schema === "request" && itemsIn(sent) > 100) return;
  const expected = one.schema(`${schema}.schema.json`)(sent);
  tally.payloads++;
  if (expected) tally.valid++;
  const isOwn = (sent as Fields | undefined)?.["event_name"] === eventName;
  for (const [at, name] of names.entries()) {
    // Another name may be that of another event.
    if (at >= 2 && !isOwn) continue;
    const result: unknown = one.validator(name)(payload);
    const verdict =
      typeof result === "boolean" ? result : (result as { ok: boolean }).ok;
    if (verdict !== expected) {
      tally.failures.push(
        `${one.name} ${name}: ${verdict ? "accepts" : "refuses"}, unlike ajv\n  ${describe(payload)}\n  as JSON: ${describe(sent)}`,
      );
    }
  }
  if (expected && eventName !== undefined) checkSent(payload, sent, tally);
}

/** What an SDK gets of an accepted record is what was judged. */
function checkSent(payload: unknown, sent: unknown, tally: Tally): void {
  const { event_properties: properties, event_items: items } = sent as Fields;
  const judged = {
    ...(properties as Fields | null),
    ...(isPresent(items) && { df_items: items }),
  };
  const text = JSON.stringify(sdkProperties(payload as RegisteredEvent));
  const expected = JSON.stringify(judged).replace(/\\ud[89a-f]../g, "\ufffd");
  if (text !== expected) {
    tally.failures.push(`an SDK gets ${text} instead of ${expected}`);
  }
}

function isPresent(items: unknown): boolean {
  return items !== null && items !== undefined;
}

function itemsIn(request: unknown): number {
  const { events } = Object(request) as { readonly events?: unknown };
  if (!Array.isArray(events)) return 0;
  return events.reduce((sum: number, event: unknown) => {
    const { event_items: items } = Object(event) as {
      readonly event_items?: unknown;
    };
    return sum + (Array.isArray(items) ? items.length : 0);
  }, 0);
}

function describe(value: unknown): string {
  try {
    return JSON.stringify(value).slice(0, 700);
  } catch (error) {
    return String(error);
  }
}

test("what answers differently each time gets a verdict", async () => {
  const random = createRandom(runSeed("fickle payloads"));
  for await (const one of conformanceCases(1, 3)) {
    const judges = makeJudge(one.taxonomy);
    for (let at = 0; at < 300 && one.events.length > 0; at++) {
      const event = random.pick(one.events);
      const record = validRecord(random, event, one.taxonomy) ?? {};
      const payload = fickle(random, record);
      expect(typeof one.guard(event.names.guard)(payload)).toBe("boolean");
      for (const name of [event.names.validate, "validateEvent"]) {
        expect(typeof one.validator(name)(payload).ok).toBe("boolean");
      }
      const body = { common: payload, events: [payload] };
      expect(typeof one.validator("validateRequest")(body).ok).toBe("boolean");
      const { ok } = one.sdk(event.name, fickle(random, record));
      expect(typeof ok).toBe("boolean");
      for (const [name, judge, valid] of [
        ["validateRequest", judges.request, requestOf(random, one, record)],
        [
          "validateIdentity",
          judges.identity,
          validIdentity(random, one.taxonomy),
        ],
        [
          "validateUserProfile",
          judges.userProfile,
          validProfile(random, one.taxonomy),
        ],
        ["validateEvent", judges.event, record],
      ] as const) {
        const given = fickle(random, valid);
        expect(typeof one.validator(name)(given).ok).toBe("boolean");
        expect(typeof judge(given).ok).toBe("boolean");
      }
    }
  }
});

function requestOf(
  random: Random,
  one: ConformanceCase,
  record: Fields,
): Fields {
  const identity = validIdentity(random, one.taxonomy);
  return { common: { identity }, events: [record, record] };
}

/** A proxy, down to its parts, of which each answer may be another one, or an error. */
function fickle(random: Random, value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const other = (): unknown => random.pick([undefined, null, "x", 1, [], {}]);
  return new Proxy(value, {
    get: (target, key, receiver) => {
      if (chance(random, 3)) throw new Error("fickle");
      return chance(random, 15)
        ? other()
        : fickle(random, Reflect.get(target, key, receiver));
    },
    ownKeys: (target) => {
      const keys = Reflect.ownKeys(target);
      return chance(random, 20) && !Array.isArray(target)
        ? [...keys, "junk"]
        : keys;
    },
  });
}
