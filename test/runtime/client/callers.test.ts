// Apps that make mistakes: calls that nobody awaits, and callbacks that throw.
import * as files from "node:fs/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openSpool } from "../../../templates/runtime/client-spool.js";
import { failure } from "../../support/fake-service.js";
import { tempFolder } from "../../support/temp-folder.js";
import { arrivedIds, event, events, idsOf, setUp, user } from "./setup.js";

const reports: unknown[][] = [];
beforeEach(() => {
  reports.length = 0;
  vi.spyOn(console, "error").mockImplementation((...parts: unknown[]) => {
    reports.push(parts);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

test("calls that nobody awaits are bounded and counted, and what was taken is delivered", async () => {
  let isOpen = false;
  const { client, clock, service } = setUp(
    () => (isOpen ? {} : { hangs: true }),
    { maxEvents: 10, maxWaiting: 25, maxAge: 0, timeout: 1000 },
  );
  for (const each of events(500)) void client.enqueue(user("1"), each);
  expect(client.counts()).toMatchObject({
    enqueued: 10,
    pending: 10,
    waiting: 25,
    turnedAway: 465,
  });
  await expect(client.enqueue(user("2"), event("x"))).rejects.toMatchObject({
    code: "too_many_waiting",
    accepted: 0,
    message: "25 events wait for earlier calls: await `enqueue`",
  });
  expect(reports).toHaveLength(1);
  isOpen = true;
  const closed = client.close();
  await clock.run();
  expect(await closed).toMatchObject({
    delivered: 35,
    waiting: 0,
    turnedAway: 466,
  });
  expect(new Set(arrivedIds(service))).toEqual(new Set(idsOf(events(35))));
});

test("bytes bound them too, and one call may be of any size", async () => {
  const { client, clock } = setUp(() => ({ hangs: true }), { maxBytes: 3000 });
  void client.enqueue(user("1"), events(1000)).catch(() => undefined);
  const { enqueued, waiting } = client.counts();
  expect(enqueued + waiting).toBe(1000);
  for (const each of events(50)) void client.enqueue(user("1"), each);
  expect(client.counts()).toMatchObject({ enqueued, waiting, turnedAway: 50 });
  const closed = client.close({ deadline: 1 });
  await clock.run();
  expect(await closed).toMatchObject({ waiting: 0, pending: 0 });
});

test("those who wait for the spool are counted, and bounded, before it has them", async () => {
  const folder = tempFolder();
  const { client } = setUp(() => ({}), {
    spool: await openSpool({ folder, files }),
    maxWaiting: 30,
    clock: undefined,
  });
  const calls = events(50).map((each) =>
    client.enqueue(user("1"), each).then(
      () => "in",
      () => "out",
    ),
  );
  expect(client.counts()).toMatchObject({ waiting: 30, turnedAway: 20 });
  const fates = await Promise.all(calls);
  expect(fates.filter((fate) => fate === "in")).toHaveLength(30);
  expect(await client.close()).toMatchObject({ delivered: 30, waiting: 0 });
});

const wrong = new Error("a bug of the app");

test.each([
  [
    "thrown",
    () => {
      throw wrong;
    },
  ],
  ["of a promise", () => Promise.reject(wrong)],
])(
  "errors of callbacks, %s, are contained, and reported once each",
  async (_how, fail) => {
    const { client, clock } = setUp(
      ({ identity }, at) =>
        identity.includes("bad")
          ? { body: failure("40001") }
          : at === 0
            ? { http: 404, body: "" }
            : {},
      {
        onDelivered: fail,
        onRejected: fail,
        onHalted: fail,
        onWarning: fail,
      },
    );
    const phone = { phone_no: "010" } as unknown as ReturnType<typeof user>;
    for (const who of [phone, user("bad 1"), user("bad 2"), user("good")]) {
      await client.enqueue(who, event("a"));
      await client.enqueue(who, event("b"));
    }
    const closed = client.close();
    await clock.run();
    expect(await closed).toMatchObject({
      delivered: 4,
      rejected: 4,
      pending: 0,
    });
    expect(
      reports
        .map(([text, error]) => [/`(\w+)`/.exec(String(text))?.[1], error])
        .sort(),
    ).toEqual(
      ["onDelivered", "onHalted", "onRejected", "onWarning"].map((name) => [
        name,
        wrong,
      ]),
    );
  },
);

test("calls that nobody awaits are counted, and end no process, when the client is closed", async () => {
  const unhandled: unknown[] = [];
  const note = (error: unknown) => unhandled.push(error);
  process.on("unhandledRejection", note);
  const { client } = setUp(undefined, { maxEvents: 10, concurrency: 1 });
  for (const each of events(25)) void client.enqueue(user("1"), each);
  const held = client.counts();
  const closing = client.close({ deadline: 0 });
  void client.enqueue(user("1"), event("late"));
  const { enqueued, turnedAway, waiting } = await closing;
  await new Promise((resolve) => setTimeout(resolve, 20));
  process.off("unhandledRejection", note);
  expect(unhandled).toEqual([]);
  expect(reports).toEqual([]);
  expect([held.enqueued + held.waiting, waiting]).toEqual([25, 0]);
  expect(enqueued + turnedAway).toBe(25);
});
