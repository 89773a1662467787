// Random loads against a service with random faults: nothing is lost, nothing overtakes, and the counts always add up.
import { expect, test } from "vitest";
import {
  between,
  chance,
  createRandom,
  runSeed,
} from "../../support/random.js";
import { accepted, failure, type Reply } from "../../support/fake-service.js";
import type { Random } from "../../support/random.js";
import type { FakeClock } from "../../support/fake-clock.js";
import { event, expectBalance, setUp, user } from "./setup.js";

const rounds = Number(process.env["DFN_COUNT"] ?? 60);

test("every event has one fate, and those of an identity come in order", async () => {
  const seed = runSeed("random faults");
  for (let round = 0; round < rounds; round++) {
    await tryOut(seed + round);
  }
}, 600_000);

interface ServiceClock {
  own?: FakeClock;
  /** How many answers are on their way. */
  slow: number;
}

async function tryOut(seed: number): Promise<void> {
  const random = createRandom(seed);
  const acceptedIds = new Set<string>();
  const faults = random.below(90);
  const poisoned = chance(random, 50);
  const isPoison = (id: string): boolean => poisoned && id.endsWith("7");
  const clock: ServiceClock = { slow: 0 };
  const setup = setUp(
    ({ ids }) => {
      const reply = randomReply(random, faults, clock);
      const isTaken =
        reply.isLost !== true &&
        reply.body === undefined &&
        reply.http === undefined;
      if (!isTaken) return reply;
      if (ids.some(isPoison)) return { ...reply, body: failure("40001") };
      for (const id of ids) acceptedIds.add(id);
      return reply;
    },
    {
      concurrency: between(random, 1, 6),
      maxEvents: between(random, 1, 400),
      maxAge: random.pick([0, 10, 1000]),
      isolate: chance(random, 50),
      timeout: 5000,
      retry: {
        firstDelay: random.pick([0, 100, 1000]),
        deadline: random.pick([1000, 60_000, 1e9]),
      },
      random: () => random.below(1000) / 1000,
    },
  );
  clock.own = setup.clock;
  const { client, service, rejected } = setup;

  const users = between(random, 1, 8);
  const sent = new Map<string, string[]>();
  const entering: Promise<void>[] = [];
  for (let call = between(random, 1, 40); call > 0; call--) {
    const name = `u${random.below(users)}`;
    const own = sent.get(name) ?? [];
    sent.set(name, own);
    const list = Array.from({ length: random.below(60) }, () => {
      const id = `${name}:${own.length}`;
      own.push(id);
      return event(id, random.pick([0, 0, 1, 30, 100]));
    });
    entering.push(client.enqueue(user(name), list));
    expectBalance(client);
    if (chance(random, 30)) await setup.clock.advance(random.below(3000));
    if (chance(random, 10)) void client.flush();
  }
  let isIn = false;
  void Promise.all(entering).then(() => {
    isIn = true;
  });
  await setup.clock.run(() => isIn);
  await Promise.all(entering);
  const closed = client.close({
    deadline: random.pick([0, 2000, Infinity, Infinity]),
  });
  let isClosed = false;
  void closed.then(() => {
    isClosed = true;
  });
  await setup.clock.run(() => isClosed);
  const counts = await closed;

  const where = `DFN_SEED=${seed}`;
  const all = [...sent.values()].flat();
  const rejectedIds = rejected.flatMap(({ ids }) => ids);
  expect([where, counts.pending]).toEqual([where, 0]);
  expect([where, counts.enqueued]).toEqual([where, all.length]);
  expect([where, counts.rejected]).toEqual([where, rejectedIds.length]);
  expect([where, new Set(rejectedIds).size]).toEqual([
    where,
    rejectedIds.length,
  ]);
  // What is neither rejected nor arrived would be lost.
  const gone = new Set(rejectedIds);
  const lost = all.filter((id) => !gone.has(id) && !acceptedIds.has(id));
  expect([where, lost]).toEqual([where, []]);
  // A rejection that says that nothing can have arrived is right.
  const wrong = rejected
    .filter(({ rejection }) => !rejection.mayHaveArrived)
    .flatMap(({ ids }) => ids.filter((id) => acceptedIds.has(id)));
  expect([where, wrong]).toEqual([where, []]);
  // First arrivals are in order, and so are the bytes of repetitions.
  for (const [name, own] of sent) {
    const seen = new Set<string>();
    const firsts: string[] = [];
    for (const { ids } of service.arrivals) {
      for (const id of ids) {
        if (!id.startsWith(`${name}:`) || seen.has(id)) continue;
        seen.add(id);
        firsts.push(id);
      }
    }
    expect([where, firsts]).toEqual([where, own.filter((id) => seen.has(id))]);
  }
  for (const { ids, items } of service.arrivals) {
    expect(ids.length).toBeLessThanOrEqual(100);
    expect(ids.length === 1 || items <= 100).toBe(true);
  }
  // The client's own timers are gone; those of slow answers are the service's.
  expect([where, setup.clock.timers()]).toEqual([where, clock.slow]);
}

function randomReply(
  random: Random,
  faults: number,
  clock: ServiceClock,
): Reply {
  const wait = chance(random, 50)
    ? new Promise<void>((resolve) => {
        clock.slow++;
        clock.own?.after(random.below(2000), () => {
          clock.slow--;
          resolve();
        });
      })
    : undefined;
  const slow = wait === undefined ? {} : { wait };
  if (!chance(random, faults)) return { ...slow };
  return {
    ...slow,
    ...random.pick<Reply>([
      { error: new TypeError("fetch failed"), isLost: true },
      { error: new TypeError("fetch failed") },
      { http: 429, body: "", headers: { "retry-after": "2" } },
      {
        body: failure("40401"),
        headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "3" },
      },
      { body: failure("50000") },
      { http: 502, body: "<html>" },
      { hangs: true },
      { http: 204, body: "" },
      { http: 403, body: "<html>" },
      { body: failure("20001") },
      { http: 429, body: "", headers: { "retry-after": "90" } },
      { body: JSON.stringify(accepted).slice(0, 20) },
    ]),
  };
}
