// Answers that are not the service's say nothing about the events: they are kept, it is tried again, and it can be seen.
import * as files from "node:fs/promises";
import { expect, test } from "vitest";
import { createClient } from "../../../templates/runtime/client.js";
import type { ClientOptions } from "../../../templates/runtime/client-options.js";
import { openSpool } from "../../../templates/runtime/client-spool.js";
import type { Halted } from "../../../templates/runtime/client-halts.js";
import { makeFakeClock } from "../../support/fake-clock.js";
import {
  failure,
  makeFakeService,
  type Reply,
} from "../../support/fake-service.js";
import { tempFolder } from "../../support/temp-folder.js";
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

const foreign: readonly Reply[] = [
  ...[204, 301, 307, 400, 401, 402, 403, 404, 405, 407, 421, 425, 451].map(
    (http) => ({ http, body: http === 204 ? "" : "<html>gateway</html>" }),
  ),
  { http: 200, body: "<html>log in</html>" },
  { http: 200, body: '{"status":true,"co' },
  { http: 200, body: { status: true, code: "20001" } },
  { http: 400, body: { error: "bad request" } },
  { http: 403, body: failure("99999") },
];

async function withSpool(
  folder: string,
  reply: () => Reply,
  options: Partial<ClientOptions> = {},
) {
  const service = makeFakeService(reply);
  const client = createClient({
    serviceId,
    accessToken,
    fetch: service.fetch,
    maxAge: 0,
    spool: await openSpool({ folder, files }),
    ...options,
  });
  return { client, service };
}

test.each(foreign.map((reply) => [JSON.stringify(reply), reply] as const))(
  "%s is tried until the deadline, and may have arrived",
  async (_text, reply) => {
    const { client, clock, rejected, service } = setUp(() => reply, {
      maxAge: 0,
      retry: { deadline: 20_000 },
    });
    await client.enqueue(user("1"), event("a"));
    await clock.advance(19_000);
    expect(client.counts()).toMatchObject({
      pending: 1,
      halted: {
        reason: "unexpected",
        http: reply.http,
        path: "/api/v1/events",
        message: expect.stringContaining(
          `POST /api/v1/events was answered with HTTP ${reply.http}`,
        ) as string,
      },
    });
    await clock.run();
    expect(rejected).toHaveLength(1);
    expect(rejected[0]?.rejection).toMatchObject({
      reason: "gave_up",
      mayHaveArrived: true,
      attempts: service.arrivals.length,
    });
    expect(service.arrivals.length).toBeGreaterThan(4);
    expect(client.counts()).not.toHaveProperty("halted");
  },
);

test("with a spool delivery goes on by itself when the gateway is gone", async () => {
  const clock = makeFakeClock();
  let isBroken = true;
  const halts: Halted[] = [];
  const { client, service } = await withSpool(
    tempFolder(),
    () => (isBroken ? { http: 407, body: "<html>" } : {}),
    {
      clock,
      random: () => 0,
      baseUrl: "https://gateway.test/dfinery",
      onHalted: (halted) => halts.push(halted),
    },
  );
  await client.enqueue(user("1"), events(3));
  // Far longer than the deadline of a client without a spool.
  await clock.advance(3_600_000);
  expect(client.counts()).toMatchObject({
    pending: 3,
    rejected: 0,
    halted: { reason: "unexpected", http: 407, path: "/dfinery/api/v1/events" },
  });
  expect(halts.map(({ attempts }) => attempts)).toEqual(
    halts.map((_, at) => at + 1),
  );
  expect(halts).toHaveLength(service.arrivals.length);
  isBroken = false;
  await clock.advance(60_000);
  expect(client.counts()).toMatchObject({ delivered: 3, pending: 0 });
  expect(client.counts()).not.toHaveProperty("halted");
  await client.close();
});

test.each<[string, Reply, string, number | undefined]>([
  [
    "a service that cannot be reached",
    { isLost: true, error: { cause: { code: "ECONNREFUSED" } } },
    "the service could not be reached (ECONNREFUSED)",
    undefined,
  ],
  [
    "a service that fails",
    { http: 503, body: "<html>down</html>" },
    "the service failed (HTTP 503)",
    503,
  ],
])(
  "%s is the reason for what stays in the spool",
  async (_, reply, message, http) => {
    const clock = makeFakeClock();
    let isDown = true;
    const halts: Halted[] = [];
    const { client } = await withSpool(
      tempFolder(),
      () => (isDown ? reply : {}),
      { clock, random: () => 0, onHalted: (halted) => halts.push(halted) },
    );
    await client.enqueue(user("1"), events(2));
    await clock.advance(100);
    const halted = { reason: "unavailable", message, ...(http && { http }) };
    expect(client.counts().halted).toEqual({ ...halted, attempts: 1 });
    // One lost request is no news.
    expect(halts).toEqual([]);
    await clock.advance(3_600_000);
    expect(halts.map(({ attempts }) => attempts)).toEqual(
      halts.map((_, at) => at + 2),
    );
    expect(client.counts()).toMatchObject({ pending: 2, halted });
    isDown = false;
    await clock.advance(60_000);
    expect(client.counts()).toMatchObject({ delivered: 2, pending: 0 });
    expect(client.counts()).not.toHaveProperty("halted");
    await client.close();
  },
);

test("with a spool the next process delivers, and no other user waits", async () => {
  const folder = tempFolder();
  const first = await withSpool(
    folder,
    () => ({ http: 403, body: "blocked" }),
    { retry: { firstDelay: 1, longestDelay: 5 } },
  );
  await first.client.enqueue(user("1"), events(2));
  expect(await first.client.close({ deadline: 50 })).toMatchObject({
    pending: 2,
    rejected: 0,
  });
  let isFirst = true;
  const next = await withSpool(
    folder,
    () => {
      const reply = isFirst ? { http: 403, body: "blocked" } : {};
      isFirst = false;
      return reply;
    },
    { retry: { firstDelay: 100, longestDelay: 100 } },
  );
  await next.client.enqueue(user("2"), event("b"));
  expect(await next.client.close()).toMatchObject({ delivered: 3 });
  expect(arrivedIds(next.service)).toEqual(["e0", "e1", "b", "e0", "e1"]);
});

test("calls about users end at their deadline, also beside a spool", async () => {
  const clock = makeFakeClock();
  const { client } = await withSpool(
    tempFolder(),
    () => ({ http: 404, body: "" }),
    { clock },
  );
  const sent = client.sendIdentity(user("1"));
  await clock.run();
  expect(await sent).toMatchObject({
    ok: false,
    rejection: { reason: "gave_up", mayHaveArrived: true },
  });
  await client.close();
});

test("denied access is in `counts` too", async () => {
  const { client } = await withSpool(tempFolder(), () => ({
    body: failure("40101"),
  }));
  await client.enqueue(user("1"), event("a"));
  await client.flush();
  expect(client.counts()).toMatchObject({
    pending: 1,
    halted: { reason: "denied", attempts: 1 },
  });
  await client.close();
});

test("what is too large is halved, whatever `isolate` says, down to one event", async () => {
  for (const isolate of [false, true]) {
    const { client, clock, rejected, service } = setUp(
      ({ ids }) =>
        ids.length > 20 || ids.includes("e33")
          ? { http: 413, body: "<p>" }
          : {},
      { isolate },
    );
    await client.enqueue(user("1"), events(100));
    const closed = client.close();
    await clock.run();
    expect(await closed).toMatchObject({ delivered: 99, rejected: 1 });
    expect(rejected).toMatchObject([
      {
        ids: ["e33"],
        rejection: {
          reason: "too_large",
          mayHaveArrived: false,
          message:
            "the request is too large: POST /api/v1/events was answered with HTTP 413",
        },
      },
    ]);
    const taken = service.arrivals
      .filter(({ ids }) => ids.length <= 20 && !ids.includes("e33"))
      .flatMap(({ ids }) => ids);
    expect(taken).toEqual(idsOf(events(100)).filter((id) => id !== "e33"));
  }
});
