// How events become requests: limits, order, age, room, flush and close.
import { describe, expect, test } from "vitest";
import {
  itemsOf,
  splitEvents,
} from "../../../templates/runtime/client-limits.js";
import { createRandom, runSeed } from "../../support/random.js";
import {
  accessToken,
  arrivedIds,
  event,
  events,
  idsOf,
  serviceId,
  setUp,
  user,
} from "./setup.js";

describe("splitting", () => {
  test("under both limits, in order, greedily", () => {
    const random = createRandom(runSeed("splitting"));
    for (let round = 0; round < 200; round++) {
      const most = random.pick([0, 1, 5, 50, 100]);
      const all = Array.from({ length: random.below(450) }, (_, at) =>
        event(`${at}`, random.below(most + 1)),
      );
      const ranges = splitEvents(all);
      let at = 0;
      for (const { from, to } of ranges) {
        expect(from).toBe(at);
        expect(to).toBeGreaterThan(from);
        at = to;
        const items = sumOf(all.slice(from, to));
        expect(to - from).toBeLessThanOrEqual(100);
        expect(items).toBeLessThanOrEqual(100);
        // Greedy: one more would not have fitted.
        const next = all[to];
        if (next !== undefined) {
          expect(to - from === 100 || items + itemsOf(next) > 100).toBe(true);
        }
      }
      expect(at).toBe(all.length);
    }
  });

  function sumOf(list: ReturnType<typeof events>): number {
    return list.reduce((sum, each) => sum + itemsOf(each), 0);
  }

  test("at the limits", () => {
    expect(splitEvents([])).toEqual([]);
    expect(splitEvents(events(100))).toEqual([{ from: 0, to: 100 }]);
    expect(splitEvents(events(101))).toEqual([
      { from: 0, to: 100 },
      { from: 100, to: 101 },
    ]);
    expect(splitEvents([event("a", 60), event("b", 40)])).toHaveLength(1);
    expect(splitEvents([event("a", 60), event("b", 41)])).toHaveLength(2);
  });
});

describe("requests", () => {
  test("are as the documentation says", async () => {
    const { client, service } = setUp(() => ({}), {
      baseUrl: "https://example.test/",
    });
    await client.enqueue(user("u 1"), event("a"));
    await client.close();
    const [arrival] = service.arrivals;
    expect(arrival?.url).toBe(
      `https://example.test/api/v1/events?service_id=${serviceId}`,
    );
    expect(arrival?.init).toMatchObject({
      method: "POST",
      redirect: "manual",
      headers: {
        access_token: accessToken,
        "content-type": "application/json",
      },
    });
    expect(JSON.parse(arrival?.init.body ?? "")).toStrictEqual({
      common: { identity: { external_id: "u 1" } },
      events: [
        {
          event_log_id: "a",
          event_name: "tested",
          event_datetime: "2026-01-31T09:00:00.000Z",
          event_items: null,
          event_properties: { note: "메모" },
        },
      ],
    });
  });

  test("carry one identity each, whatever the order of its keys", async () => {
    const { client, service } = setUp();
    const one = { external_id: "1", email: "a@example.com" };
    const same = { email: "a@example.com", phone_no: "", external_id: "1" };
    await client.enqueue(one as unknown as ReturnType<typeof user>, event("a"));
    await client.enqueue(user("2"), event("b"));
    await client.enqueue(
      same as unknown as ReturnType<typeof user>,
      event("c"),
    );
    await client.close();
    expect(service.arrivals.map(({ ids }) => ids)).toEqual([["a", "c"], ["b"]]);
  });

  test("go at 100 events, at 100 items, and else when the oldest is old", async () => {
    const { client, service, clock } = setUp(() => ({}), { maxAge: 700 });
    await client.enqueue(user("1"), events(99));
    await clock.advance(699);
    expect(service.arrivals).toHaveLength(0);
    await client.enqueue(user("1"), event("e99"));
    await clock.advance(0);
    expect(arrivedIds(service)).toEqual(idsOf(events(100)));
    await client.enqueue(user("2"), [event("i", 99), event("j", 1)]);
    await clock.advance(0);
    expect(service.arrivals[1]?.items).toBe(100);
    await client.enqueue(user("3"), event("k"));
    await clock.advance(699);
    expect(service.arrivals).toHaveLength(2);
    await clock.advance(1);
    expect(service.arrivals[2]?.ids).toEqual(["k"]);
  });

  test("an event with more than 100 items is refused before anything is sent", async () => {
    const { client, service } = setUp();
    const list = [...events(200), event("large", 101)];
    await expect(client.enqueue(user("1"), list)).rejects.toMatchObject({
      code: "too_many_items",
      message: "event 200 has 101 items, and a request carries at most 100",
      accepted: 0,
    });
    expect(client.counts()).toEqual({
      enqueued: 0,
      delivered: 0,
      rejected: 0,
      pending: 0,
      waiting: 0,
      turnedAway: 0,
    });
    await client.close();
    expect(service.arrivals).toHaveLength(0);
  });

  test.each([
    ["no record", { event_name: "x" }, "not_an_event"],
    ["nothing", null, "not_an_event"],
    [
      "a bigint",
      { event_log_id: "a", event_name: "b", event_properties: { n: 1n } },
      "not_json",
    ],
  ])("%s is refused", async (_what, wrong, code) => {
    const { client } = setUp();
    const given = wrong as unknown as ReturnType<typeof event>;
    await expect(client.enqueue(user("1"), given)).rejects.toMatchObject({
      code,
    });
  });

  test("an identity without a value is refused", async () => {
    const { client } = setUp();
    for (const empty of [{}, { email: "" }, null, "u"]) {
      const given = empty as unknown as ReturnType<typeof user>;
      await expect(client.enqueue(given, event("a"))).rejects.toMatchObject({
        code: "empty_identity",
      });
    }
  });

  test("what cannot be written as JSON is rejected, and the rest goes on", async () => {
    const { client, rejected } = setUp();
    const odd = {
      ...event("odd"),
      toJSON: () => {
        throw new Error("no");
      },
    };
    await client.enqueue(user("1"), odd);
    await client.enqueue(user("2"), event("b"));
    expect(await client.close()).toMatchObject({ delivered: 1, rejected: 1 });
    expect(rejected[0]?.rejection.reason).toBe("unserialisable");
  });
});

describe("order and concurrency", () => {
  test("one request at a time for an identity, several for several, never more than allowed", async () => {
    const gates: (() => void)[] = [];
    const { client, service, clock } = setUp(
      () => ({
        wait: new Promise((resolve) => {
          gates.push(resolve);
        }),
      }),
      { concurrency: 3 },
    );
    for (const name of ["1", "2", "3", "4", "5"]) {
      await client.enqueue(user(name), events(250, name));
    }
    await clock.advance(0);
    expect(service.running()).toBe(3);
    const seen = new Set(service.arrivals.map(({ identity }) => identity));
    expect(seen.size).toBe(3);
    const closed = client.close();
    while (client.counts().pending > 0) {
      gates.shift()?.();
      await clock.advance(0);
    }
    await closed;
    expect(service.mostRunning()).toBe(3);
    for (const name of ["1", "2", "3", "4", "5"]) {
      const own = arrivedIds(service).filter((id) => id.startsWith(name));
      expect(own).toEqual(idsOf(events(250, name)));
    }
  });

  test("a later batch waits for an earlier one that is tried again", async () => {
    let failures = 3;
    const { client, service, clock } = setUp(() =>
      failures-- > 0 ? { http: 503, body: "" } : {},
    );
    await client.enqueue(user("1"), events(150));
    const closed = client.close({ deadline: Infinity });
    await clock.run();
    await closed;
    const sizes = service.arrivals.map(({ ids }) => ids.length);
    expect(sizes).toEqual([100, 100, 100, 100, 50]);
    const bodies = new Set(
      service.arrivals.slice(0, 4).map(({ init }) => init.body),
    );
    expect(bodies.size).toBe(1);
  });
});

describe("room", () => {
  test("`enqueue` waits until there is some, for events and for bytes", async () => {
    for (const limit of [{ maxEvents: 10 }, { maxBytes: 1000 }]) {
      const { client, service, clock } = setUp(() => ({}), limit);
      let most = 0;
      let isIn = false;
      const entered = client.enqueue(user("1"), events(95)).then(() => {
        isIn = true;
      });
      most = Math.max(most, client.counts().pending);
      await clock.advance(0);
      expect(most).toBeLessThanOrEqual(10);
      await clock.run(() => isIn);
      await entered;
      await client.close();
      expect(arrivedIds(service)).toEqual(idsOf(events(95)));
    }
  });

  test("those who wait get in in the order in which they came", async () => {
    const { client, service, clock } = setUp(() => ({}), { maxEvents: 1 });
    const all = events(20).map((each) => client.enqueue(user("1"), each));
    await clock.run();
    await Promise.all(all);
    await client.close();
    expect(arrivedIds(service)).toEqual(idsOf(events(20)));
  });

  test("an event larger than all room goes in alone", async () => {
    const { client } = setUp(() => ({}), { maxBytes: 1 });
    await client.enqueue(user("1"), events(3));
    expect(await client.close()).toMatchObject({ delivered: 3 });
  });
});

describe("flush and close", () => {
  test("flush sends at once, and waits for what came before it alone", async () => {
    const gates: (() => void)[] = [];
    const { client, clock } = setUp(() => ({
      wait: new Promise((resolve) => {
        gates.push(resolve);
      }),
    }));
    await client.enqueue(user("1"), event("a"));
    let isFlushed = false;
    const flushed = client.flush().then(() => {
      isFlushed = true;
    });
    await clock.advance(0);
    expect(gates).toHaveLength(1);
    await client.enqueue(user("1"), event("b"));
    expect(isFlushed).toBe(false);
    gates[0]?.();
    await flushed;
    expect(client.counts()).toMatchObject({ delivered: 1, pending: 1 });
    const closed = client.close();
    await clock.advance(0);
    gates[1]?.();
    expect(await closed).toMatchObject({ delivered: 2, pending: 0 });
    expect(clock.timers()).toBe(0);
  });

  test("flush of nothing resolves at once; its deadline ends the waiting alone", async () => {
    const { client, clock } = setUp(() => ({ hangs: true }));
    expect(await client.flush()).toMatchObject({ enqueued: 0 });
    await client.enqueue(user("1"), event("a"));
    const flushed = client.flush({ deadline: 50 });
    await clock.advance(50);
    expect(await flushed).toMatchObject({ pending: 1 });
  });

  test("close rejects what is left at its deadline, and says what may have arrived", async () => {
    const { client, clock, rejected } = setUp(() => ({ hangs: true }), {
      concurrency: 1,
      maxEvents: 2,
    });
    await client.enqueue(user("1"), event("a"));
    await client.enqueue(user("2"), event("b"));
    const waiting = client.enqueue(user("3"), event("c"));
    const refused = expect(waiting).rejects.toMatchObject({
      code: "closed",
      accepted: 0,
    });
    const closed = client.close({ deadline: 2000 });
    expect(client.close()).toBe(closed);
    await clock.advance(2000);
    expect(await closed).toEqual({
      enqueued: 2,
      delivered: 0,
      rejected: 2,
      pending: 0,
      waiting: 0,
      turnedAway: 1,
    });
    await refused;
    expect(
      rejected.map(({ ids, rejection: { reason, mayHaveArrived } }) => [
        ids,
        reason,
        mayHaveArrived,
      ]),
    ).toEqual([
      [["a"], "closed", true],
      [["b"], "closed", false],
    ]);
    expect(clock.timers()).toBe(0);
    await expect(client.enqueue(user("1"), event("d"))).rejects.toMatchObject({
      code: "closed",
    });
    await expect(client.sendIdentity(user("1"))).rejects.toMatchObject({
      code: "closed",
    });
  });
});
