// Identities, profiles and requests: ajv on the emitted schema and the emitted validators reach the same verdict.
import { expect, test } from "vitest";
import {
  createTally,
  type ConformanceCase,
  type Tally,
} from "../../support/conformance-case.js";
import { conformanceCases } from "../../support/conformance-cases.js";
import { written } from "../../support/disguises.js";
import { mutated } from "../../support/mutations.js";
import {
  validIdentity,
  validProfile,
  validRequest,
} from "../../support/payloads.js";
import { createRandom, runSeed, type Random } from "../../support/random.js";

const taxonomies = Number(process.env["DFN_COUNT"] ?? 20);

test("validators and schemas agree on identities, profiles and requests", async () => {
  const seed = runSeed("conformance of bodies");
  const tally = createTally();
  for await (const one of conformanceCases(seed, taxonomies)) {
    const random = createRandom(seed);
    for (let at = 0; at < 160; at++)
      checkBodies(random, one, at % 5 > 0, tally);
    if (tally.failures.length >= 10) break;
  }
  const { payloads, valid } = tally.counts();
  console.info(`${payloads} bodies, ${valid} of them valid`);
  expect(tally.failures.slice(0, 10).join("\n\n")).toBe("");
  expect(payloads).toBeGreaterThanOrEqual(9_000);
  expect(valid).toBeGreaterThan(payloads / 10);
  expect(valid).toBeLessThan((payloads * 2) / 3);
}, 900_000);

const validators = {
  identity: "validateIdentity",
  "user-profile": "validateUserProfile",
  request: "validateRequest",
} as const;

function checkBodies(
  random: Random,
  one: ConformanceCase,
  isMutated: boolean,
  tally: Tally,
): void {
  const { taxonomy, events } = one;
  const bodies = {
    identity: validIdentity(random, taxonomy),
    "user-profile": validProfile(random, taxonomy),
    request:
      events.length > 0 ? validRequest(random, events, taxonomy) : undefined,
  };
  for (const kind of ["identity", "user-profile", "request"] as const) {
    const body = bodies[kind];
    if (body === undefined) continue;
    const payload = isMutated ? mutated(random, body) : body;
    // The one rule that JSON Schema cannot say has a test of its own.
    if (kind === "request" && itemsIn(payload) > 100) continue;
    const expected = one.schema(`${kind}.schema.json`)(written(payload));
    const where = `${one.name} ${kind}`;
    if (!isMutated) tally.add(where, payload, true, { ajv: expected });
    const name = validators[kind];
    tally.add(where, payload, expected, {
      [name]: one.validator(name)(payload),
    });
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
