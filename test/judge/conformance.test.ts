// The judge says what the emitted validators say, word for word, and has the verdict of ajv on the emitted schemas, which sees what is sent.
import { expect, test } from "vitest";
import { makeJudge, type Judge } from "../../generator/judge/make-judge.js";
import { isFields } from "../../generator/text/fields.js";
import type { ConformanceCase } from "../support/conformance-case.js";
import { conformanceCases } from "../support/conformance-cases.js";
import { mutated } from "../support/mutations.js";
import {
  validIdentity,
  validProfile,
  validRecord,
  validRequest,
} from "../support/payloads.js";
import { written } from "../support/disguises.js";
import { createRandom, runSeed, type Random } from "../support/random.js";
import { shown, type Result } from "../support/verdicts.js";

const taxonomies = Number(process.env["DFN_COUNT"] ?? 30);
const payloadsPerEvent = 20;
const bodies = 60;

const validators = {
  event: "validateEvent",
  request: "validateRequest",
  identity: "validateIdentity",
  userProfile: "validateUserProfile",
} as const satisfies Readonly<
  Record<Exclude<keyof Judge, "accepts" | "addHints" | "lines" | "sdk">, string>
>;

type Kind = keyof typeof validators;

test("the judge agrees with validators and schemas", async () => {
  const seed = runSeed("conformance of the judge");
  const failures: string[] = [];
  const counts = { valid: 0, invalid: 0, violations: 0, fast: 0 };
  for await (const one of conformanceCases(seed, taxonomies)) {
    const judge = makeJudge(one.taxonomy);
    const random = createRandom(seed);
    for (const { kind, payload } of payloadsOf(random, one)) {
      const verdict = judge[kind](payload);
      const asWritten = kind === "event" ? parsed(payload) : undefined;
      if (asWritten !== undefined) {
        // What is not certain is asked again, so a valid event may be uncertain.
        const fast = judge.accepts(asWritten);
        const slow = judge.event(asWritten).ok;
        counts.fast += fast ? 1 : 0;
        if (fast !== slow)
          failures.push(`accepts ${String(fast)}: ${shown(payload)}`);
        const call = sdkCall(asWritten);
        if (call !== undefined) {
          const ownSdk = JSON.stringify(judge.sdk(...call).violations);
          const theirSdk = JSON.stringify(violationsOf(one.sdk(...call)));
          if (ownSdk !== theirSdk) {
            failures.push(`sdk ${shown(call)}\n  ${ownSdk}\n  ${theirSdk}`);
          }
        }
      }
      const result = one.validator(validators[kind])(payload);
      counts[verdict.ok ? "valid" : "invalid"]++;
      counts.violations += verdict.violations.length;
      const where = `${one.name} ${kind}: ${shown(payload)}`;
      const own = JSON.stringify(verdict.violations);
      const theirs = JSON.stringify(violationsOf(result));
      if (own !== theirs) failures.push(`${where}\n  ${own}\n  ${theirs}`);
      if (verdict.ok !== (verdict.violations.length === 0)) {
        failures.push(`${where}\n  ok is ${String(verdict.ok)}: ${own}`);
      }
      const accepted = ajvAccepts(one, kind, written(payload));
      if (accepted !== undefined && accepted !== verdict.ok) {
        failures.push(`${where}\n  ajv: ${String(accepted)}, judge: ${own}`);
      }
    }
    if (failures.length >= 10) break;
  }
  console.info(JSON.stringify(counts));
  expect(failures.slice(0, 10).join("\n\n")).toBe("");
  expect(counts.valid).toBeGreaterThan(1_000);
  expect(counts.fast).toBeGreaterThan(500);
  expect(counts.invalid).toBeGreaterThan(5_000);
}, 900_000);

/** The same event as an SDK takes it: the items are one of the properties. */
function sdkCall(record: unknown): [string, unknown] | undefined {
  if (!isFields(record) || typeof record["event_name"] !== "string") {
    return undefined;
  }
  const {
    event_name: name,
    event_properties: own,
    event_items: items,
  } = record;
  const properties =
    isFields(own) && items !== undefined && items !== null
      ? { ...own, df_items: items }
      : own;
  return [name, properties];
}

/** The payload after a journey as JSON; `undefined` if JSON cannot write it. */
function parsed(payload: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(payload));
  } catch {
    return undefined;
  }
}

interface Payload {
  readonly kind: Kind;
  readonly payload: unknown;
}

function* payloadsOf(
  random: Random,
  { taxonomy, events }: ConformanceCase,
): Generator<Payload> {
  for (const event of events) {
    for (let at = 0; at < payloadsPerEvent; at++) {
      const record = validRecord(random, event, taxonomy);
      if (record === undefined) continue;
      yield { kind: "event", payload: maybeMutated(random, record, at) };
    }
  }
  for (let at = 0; at < bodies; at++) {
    const identity = validIdentity(random, taxonomy);
    yield { kind: "identity", payload: maybeMutated(random, identity, at) };
    const profile = validProfile(random, taxonomy);
    yield { kind: "userProfile", payload: maybeMutated(random, profile, at) };
    if (events.length === 0) continue;
    const request = validRequest(random, events, taxonomy);
    if (request === undefined) continue;
    yield { kind: "request", payload: maybeMutated(random, request, at) };
  }
}

function maybeMutated(random: Random, value: object, at: number): unknown {
  return at % 5 > 0 ? mutated(random, value) : value;
}

function violationsOf(result: Result): readonly unknown[] {
  return result.ok ? [] : result.violations;
}

/** Undefined where the schemas have no say: an event that no schema is for, and the sum of items. */
function ajvAccepts(
  one: ConformanceCase,
  kind: Kind,
  payload: unknown,
): boolean | undefined {
  switch (kind) {
    case "identity":
      return one.schema("identity.schema.json")(payload);
    case "userProfile":
      return one.schema("user-profile.schema.json")(payload);
    case "event": {
      const { event_name: name } = Object(payload) as {
        readonly event_name?: unknown;
      };
      const event = one.events.find((each) => each.name === name);
      if (event === undefined) return undefined;
      return one.schema(`events/${event.names.file}.schema.json`)(payload);
    }
    case "request": {
      const holds = one.schema("request.schema.json")(payload);
      return holds && itemsIn(payload) > 100 ? undefined : holds;
    }
  }
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
