// What is accepted was read once, key by key: a getter has no second chance to answer otherwise.
import { expect, test } from "vitest";
import { makeJudge, type Judge } from "../../../generator/judge/make-judge.js";
import type { ConformanceCase } from "../../support/conformance-case.js";
import { conformanceCases } from "../../support/conformance-cases.js";
import {
  validIdentity,
  validProfile,
  validRecord,
  validRequest,
  type Fields,
} from "../../support/payloads.js";
import { createRandom, runSeed, type Random } from "../../support/random.js";
import type { Result } from "../../support/verdicts.js";

/** How often each place was read. */
type Reads = Map<string, number>;

/** A copy of which each key and element is a getter that counts. */
function counting(value: unknown, reads: Reads, place = ""): unknown {
  if (typeof value !== "object" || value === null) return value;
  const copy: object = Array.isArray(value) ? [] : {};
  for (const [key, each] of Object.entries(value)) {
    const at = `${place}/${key}`;
    const inner = counting(each, reads, at);
    reads.set(at, 0);
    Object.defineProperty(copy, key, {
      enumerable: true,
      configurable: true,
      get: () => {
        reads.set(at, (reads.get(at) ?? 0) + 1);
        return inner;
      },
    });
  }
  return copy;
}

function expectOneRead(
  name: string,
  value: unknown,
  judge: (value: unknown) => boolean | Result | { readonly ok: boolean },
): void {
  const reads: Reads = new Map();
  const result = judge(counting(value, reads));
  const ok = typeof result === "boolean" ? result : result.ok;
  const others = [...reads].filter(([, count]) => count !== 1);
  expect({ name, ok, others }).toEqual({ name, ok: true, others: [] });
}

/** With keys that count as absent, beside those that are there. */
function withAbsent(value: unknown, random: Random): unknown {
  if (Array.isArray(value)) {
    return value.map((each: unknown) => withAbsent(each, random));
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(
    ([key, each]): [string, unknown] => [key, withAbsent(each, random)],
  );
  if (random.below(3) === 0)
    entries.push([`absent_${random.below(9)}`, undefined]);
  return Object.fromEntries(entries);
}

function tryRecord(one: ConformanceCase, judge: Judge, random: Random): void {
  const event = random.pick(one.events);
  const valid = validRecord(random, event, one.taxonomy);
  if (valid === undefined) return;
  const record = withAbsent(valid, random);
  const { validate, guard } = event.names;
  expectOneRead(guard, record, one.guard(guard));
  expectOneRead("isRegisteredEvent", record, one.guard("isRegisteredEvent"));
  expectOneRead(validate, record, one.validator(validate));
  expectOneRead("validateEvent", record, one.validator("validateEvent"));
  expectOneRead("judge", record, judge.event);
  const { event_properties: properties, event_items: items } = record as Fields;
  const list = Array.isArray(items) ? { df_items: items as unknown } : {};
  const given = { ...(properties as Fields | null), ...list };
  expectOneRead("validateSdkEvent", given, (value) =>
    one.sdk(event.name, value),
  );
}

function tryBodies(one: ConformanceCase, judge: Judge, random: Random): void {
  const bodies = [
    ["validateIdentity", validIdentity(random, one.taxonomy), judge.identity],
    [
      "validateUserProfile",
      validProfile(random, one.taxonomy),
      judge.userProfile,
    ],
    [
      "validateRequest",
      validRequest(random, one.events, one.taxonomy),
      judge.request,
    ],
  ] as const;
  for (const [name, valid, judged] of bodies) {
    if (valid === undefined) continue;
    const body = withAbsent(valid, random);
    expectOneRead(name, body, one.validator(name));
    expectOneRead(`judge: ${name}`, body, judged);
  }
}

test("each key and element of what is accepted is read once", async () => {
  const seed = runSeed("reads");
  const random = createRandom(seed);
  for await (const one of conformanceCases(seed, 3)) {
    if (one.events.length === 0) continue;
    const judge = makeJudge(one.taxonomy);
    for (let at = 0; at < 30; at++) {
      tryRecord(one, judge, random);
      tryBodies(one, judge, random);
    }
  }
});
