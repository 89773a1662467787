// Sleep, a frozen process, a clock that is set and long pauses: nothing is lost, and nobody stands still for others.
import { expect, test } from "vitest";
import {
  beginAttempt,
  makeTrial,
  nextDelay,
} from "../../../templates/runtime/client-retry.js";
import {
  durationsOf,
  systemClock,
} from "../../../templates/runtime/client-platform.js";
import { readPause } from "../../../templates/runtime/client-rate.js";
import { failure, type Reply } from "../../support/fake-service.js";
import { createRandom, runSeed } from "../../support/random.js";
import { arrivedIds, event, events, setUp, user } from "./setup.js";

test("a process that is suspended during an attempt, or while it waits, tries again", async () => {
  let calls = 0;
  const { client, clock, service } = setUp(
    () => {
      calls++;
      // A night in the first attempt.
      if (calls === 1) clock.freeze(8 * 3_600_000);
      return calls < 4 ? { error: new TypeError("no network yet") } : {};
    },
    { maxAge: 0 },
  );
  await client.enqueue(user("1"), event("a"));
  await clock.advance(100);
  // And another while it waits for the second.
  clock.freeze(8 * 3_600_000);
  await clock.run();
  expect(client.counts()).toMatchObject({ delivered: 1, rejected: 0 });
  expect(service.arrivals).toHaveLength(4);
});

test("giving up takes the deadline and an attempt after it, whatever the waits", () => {
  const random = createRandom(runSeed("giving up"));
  for (let round = 0; round < 2000; round++) {
    const deadline = random.pick([1, 1000, 60_000]);
    const policy = {
      firstDelay: random.pick([0, 1, 500]),
      longestDelay: 9000,
      deadline,
    };
    const trial = makeTrial();
    const timeout = 5000;
    let time = 0;
    let honest = 0;
    let askedUntil = 0;
    for (;;) {
      beginAttempt(trial, time);
      const begun = { honest, time };
      const took = random.pick([0, 1, 400, 5000, 1e9]);
      time += took;
      honest += Math.min(took, timeout);
      const pause = random.pick([undefined, undefined, 0, 3000, 600_000]);
      const delay = nextDelay(
        policy,
        trial,
        { now: time, timeout, pause },
        () => random.below(1000) / 1000,
      );
      if (delay === undefined) {
        expect(begun.honest).toBeGreaterThanOrEqual(deadline - 1e-6);
        expect(begun.time).toBeGreaterThanOrEqual(askedUntil);
        break;
      }
      expect(delay).toBeGreaterThanOrEqual(pause ?? 0);
      askedUntil = time + (pause ?? 0);
      honest += delay;
      time += delay + random.pick([0, 0, 1e8]);
      if (policy.firstDelay === 0 && took === 0 && delay === 0) time += 1;
    }
  }
}, 20_000);

test("without a deadline to wait for there is one attempt", () => {
  const trial = makeTrial();
  beginAttempt(trial, 0);
  const policy = { firstDelay: 1, longestDelay: 1, deadline: 0 };
  expect(nextDelay(policy, trial, { now: 0, timeout: 1 }, () => 0)).toBe(
    undefined,
  );
});

test("a clock that is set during a pause, or while events wait for others, changes nothing", async () => {
  for (const hours of [-1000, -1, 1, 1000]) {
    let calls = 0;
    const { client, clock, service } = setUp(() =>
      calls++ === 0
        ? { http: 429, body: "", headers: { "retry-after": "2" } }
        : {},
    );
    await client.enqueue(user("1"), events(100));
    await clock.advance(300);
    clock.set(hours * 3_600_000);
    await client.enqueue(user("2"), event("late"));
    await clock.advance(1600);
    expect(service.arrivals).toHaveLength(1);
    await clock.advance(200);
    expect(client.counts()).toMatchObject({ delivered: 101 });
  }
});

test("a clock without `monotonic` may be set too", () => {
  let time = 1000;
  const now = durationsOf({ now: () => time, after: systemClock.after });
  time += 5;
  expect(now()).toBe(5);
  time -= 10_000;
  expect(now()).toBe(5);
  time += 7;
  expect(now()).toBe(12);
});

test("a long `Retry-After` is waited for, and stops others for a minute at most", async () => {
  const { client, clock, service, rejected } = setUp(
    ({ identity }) =>
      identity.includes("limited") && clock.monotonic() < start + 1_800_000
        ? {
            body: failure("40401"),
            headers: { "retry-after": "1800" },
          }
        : {},
    { maxAge: 0 },
  );
  const start = clock.monotonic();
  await client.enqueue(user("limited"), event("a"));
  await clock.advance(1000);
  await client.enqueue(user("other"), event("b"));
  await clock.advance(58_000);
  expect(arrivedIds(service)).toEqual(["a"]);
  await clock.advance(1000);
  expect(arrivedIds(service)).toEqual(["a", "b"]);
  // Far longer than the deadline of five minutes.
  await clock.advance(1_800_000);
  expect(arrivedIds(service)).toEqual(["a", "b", "a"]);
  expect(rejected).toEqual([]);
  expect(client.counts()).toMatchObject({ delivered: 2, pending: 0 });
});

const now = Date.UTC(2026, 1, 1);
test("a time stamp counts from the sender's own time", () => {
  const header = (name: string): string | null =>
    ({
      date: "Sun, 01 Feb 2026 05:00:00 GMT",
      "x-rate-limit-reset": `${now / 1000 + 5 * 3600 + 20}`,
    })[name] ?? null;
  expect(readPause(header, now, "limited")).toBe(20_000);
});

test("`close` leaves what waits for a quota its turn", async () => {
  // The minute of a quota that is used up, as by another process.
  const isOver = (): boolean => clock.monotonic() >= start + 60_000;
  const { client, clock } = setUp(
    (): Reply =>
      isOver() ? {} : { http: 429, body: "", headers: { "retry-after": "60" } },
    { maxAge: 0 },
  );
  const start = clock.monotonic();
  await client.enqueue(user("1"), event("a"));
  const closed = client.close();
  await clock.run();
  expect(await closed).toMatchObject({ delivered: 1, rejected: 0 });

  // Longer than that: the client's own quota lets one through each minute.
  const slow = setUp(() => ({}), { quotas: { events: 1 }, maxAge: 0 });
  for (const name of ["1", "2", "3", "4"]) {
    await slow.client.enqueue(user(name), event(name));
  }
  const ended = slow.client.close();
  await slow.clock.run();
  expect(await ended).toMatchObject({ delivered: 4, rejected: 0 });
});

test("`close` does not wait for a pause of half an hour, and tries once more", async () => {
  let calls = 0;
  const { client, clock } = setUp(
    () =>
      calls++ === 0
        ? { http: 429, body: "", headers: { "retry-after": "1800" } }
        : {},
    { maxAge: 0 },
  );
  await client.enqueue(user("1"), event("a"));
  await clock.advance(10);
  const closed = client.close();
  await clock.advance(61_000);
  expect(await closed).toMatchObject({ delivered: 1, rejected: 0 });
  expect(clock.timers()).toBe(0);
});

test("`close` ends when nothing is settled, and says what cannot have arrived", async () => {
  const { client, clock, rejected } = setUp(
    () => ({ http: 429, body: "", headers: { "retry-after": "60" } }),
    { maxAge: 0 },
  );
  await client.enqueue(user("1"), event("a"));
  const start = clock.monotonic();
  const closed = client.close();
  await clock.run();
  expect(await closed).toMatchObject({ rejected: 1 });
  expect(clock.monotonic() - start).toBe(90_000);
  expect(rejected[0]?.rejection).toMatchObject({
    reason: "closed",
    attempts: 2,
    mayHaveArrived: false,
    message:
      "the client was closed before it could be delivered: too many requests (HTTP 429)",
  });
});
