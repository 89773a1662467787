// What an answer means, what is tried again and when, and what the app is told.
import { describe, expect, test } from "vitest";
import { checkIdentity } from "../../../templates/runtime/client-identity.js";
import { readOutcome } from "../../../templates/runtime/client-outcome.js";
import {
  makeRateLimiter,
  readPause,
} from "../../../templates/runtime/client-rate.js";
import { profileRecord } from "../../../templates/runtime/user.js";
import { accepted, failure, type Reply } from "../../support/fake-service.js";
import {
  between,
  chance,
  createRandom,
  runSeed,
} from "../../support/random.js";
import { arrivedIds, event, events, idsOf, setUp, user } from "./setup.js";

const same = (text: string): string => text;

describe("an answer", () => {
  test.each([
    [200, accepted, "delivered"],
    // The HTTP status does not matter where the body is clear.
    [500, accepted, "delivered"],
    [200, { ...accepted, code: 20000 }, "delivered"],
    [200, { ...accepted, status: "true" }, "unexpected"],
    [200, { ...accepted, status: false }, "unexpected"],
    [200, { ...accepted, code: "20001" }, "unexpected"],
    [200, failure("40000"), "refused"],
    [200, failure("40001"), "refused"],
    [200, failure("40402"), "refused"],
    [200, failure("40403"), "refused"],
    [500, failure("40001"), "refused"],
    [200, failure("40101"), "denied"],
    [200, failure("40201"), "denied"],
    [200, failure("40401"), "limited"],
    [429, {}, "limited"],
    [200, failure("50000"), "failed"],
    [500, {}, "failed"],
    [503, "<html>", "failed"],
    [200, "<html>", "unexpected"],
    [200, '{"status": true, "co', "unexpected"],
    [200, "", "unexpected"],
    [408, "", "unreachable"],
    [400, "", "unexpected"],
    [404, "no", "unexpected"],
    [413, "", "too_large"],
    [413, failure("40402"), "refused"],
    [413, { code: "41300" }, "too_large"],
    [204, "", "unexpected"],
    [401, "<html>", "unexpected"],
    [403, failure("40300"), "unexpected"],
    [425, "", "unexpected"],
    [301, "", "unexpected"],
    [0, "", "unexpected"],
    [200, "null", "unexpected"],
  ])("%s %j is %s", (http, body, kind) => {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    expect(readOutcome(http, text, "/api/v1/events", same).kind).toBe(kind);
  });

  test.each<[Reply, string, number]>([
    [{ body: failure("40000") }, "refused", 1],
    [{ body: failure("40001") }, "refused", 1],
    [{ body: failure("40402") }, "refused", 1],
    [{ body: failure("40101") }, "denied", 1],
    [{ body: failure("40201") }, "denied", 1],
    [{ http: 413, body: "" }, "too_large", 1],
    [{ http: 302, body: "" }, "gave_up", 6],
    [{ http: 200, body: "<html>" }, "gave_up", 6],
    [{ body: failure("40401") }, "gave_up", 6],
    [{ http: 429, body: "" }, "gave_up", 6],
    [{ body: failure("50000") }, "gave_up", 6],
    [{ http: 500, body: "" }, "gave_up", 6],
    [{ error: new TypeError("fetch failed") }, "gave_up", 6],
  ])("%j ends as %s after %s attempts", async (reply, reason, attempts) => {
    const { client, clock, rejected, service } = setUp(() => reply, {
      retry: { firstDelay: 1000, deadline: 12_000 },
    });
    await client.enqueue(user("1"), event("a"));
    const closed = client.close({ deadline: Infinity });
    await clock.run();
    expect(await closed).toMatchObject({ rejected: 1, pending: 0 });
    expect(rejected[0]?.rejection).toMatchObject({ reason, attempts });
    expect(service.arrivals).toHaveLength(attempts);
    expect(new Set(service.arrivals.map(({ init }) => init.body)).size).toBe(1);
  });

  test("a time-out is tried again, also where `fetch` ignores the signal", async () => {
    let calls = 0;
    const { client, clock } = setUp(() =>
      calls++ === 0 ? { hangs: true } : {},
    );
    await client.enqueue(user("1"), event("a"));
    const closed = client.close({ deadline: Infinity });
    await clock.run();
    expect(await closed).toMatchObject({ delivered: 1 });
    expect(calls).toBe(2);
  });
});

describe("waiting", () => {
  test("doubles with jitter, up to a limit", async () => {
    const { client, clock, service } = setUp(() => ({ http: 503, body: "" }), {
      random: () => 0,
      retry: { firstDelay: 1000, longestDelay: 4000, deadline: 20_000 },
    });
    const times: number[] = [];
    await client.enqueue(user("1"), event("a"));
    const closed = client.close({ deadline: Infinity });
    const start = clock.now();
    let seen = 0;
    await clock.run(() => {
      if (service.arrivals.length > seen) {
        seen = service.arrivals.length;
        times.push(clock.now() - start);
      }
      return false;
    });
    await closed;
    expect(times.slice(0, 6)).toEqual([0, 500, 1500, 3500, 5500, 7500]);
  });

  test("as long as the service asks for, for all identities", async () => {
    let calls = 0;
    const { client, clock, service } = setUp(() =>
      calls++ === 0
        ? { http: 429, body: "", headers: { "retry-after": "7" } }
        : {},
    );
    await client.enqueue(user("1"), event("a"));
    void client.flush();
    await clock.advance(10);
    await client.enqueue(user("2"), event("b"));
    void client.flush();
    await clock.advance(6980);
    expect(arrivedIds(service)).toEqual(["a"]);
    await clock.advance(20);
    expect([...arrivedIds(service)].sort()).toEqual(["a", "a", "b"]);
  });

  const now = Date.UTC(2026, 0, 31);
  test.each<[Readonly<Record<string, string>>, string, number | undefined]>([
    [{}, "limited", undefined],
    [{ "retry-after": "3" }, "limited", 3000],
    [{ "retry-after": "1.5" }, "failed", 1500],
    [{ "retry-after": "Sat, 31 Jan 2026 00:00:09 GMT" }, "failed", 9000],
    [{ "retry-after": "-4" }, "failed", 0],
    [{ "retry-after": "soon" }, "failed", undefined],
    [{ "retry-after": "3" }, "delivered", undefined],
    ...["x-rate-limit-", "x-ratelimit-"].flatMap<
      [Readonly<Record<string, string>>, string, number | undefined]
    >((prefix) => [
      [{ [`${prefix}reset`]: `${now / 1000 + 20}` }, "limited", 20_000],
      [{ [`${prefix}reset`]: `${now + 20_500}` }, "limited", 20_500],
      [{ [`${prefix}reset`]: "30" }, "limited", 30_000],
      [{ [`${prefix}reset`]: `${now - 1}` }, "limited", 0],
      [{ [`${prefix}reset`]: "1d" }, "limited", undefined],
      [
        { [`${prefix}remaining`]: "0", [`${prefix}reset`]: "5" },
        "delivered",
        5000,
      ],
      [
        { [`${prefix}remaining`]: "4", [`${prefix}reset`]: "5" },
        "delivered",
        undefined,
      ],
      // Never believed for longer than an hour.
      [{ [`${prefix}reset`]: "99999999999999" }, "limited", 3_600_000],
    ]),
  ])("%j after %s", (headers, kind, pause) => {
    expect(readPause((name) => headers[name] ?? null, now, kind)).toBe(pause);
  });

  test("no minute sees more requests than the quota", () => {
    const random = createRandom(runSeed("quota"));
    for (let round = 0; round < 30; round++) {
      const quota = between(random, 1, 400);
      const limiter = makeRateLimiter(quota, 0);
      const sent: number[] = [];
      let time = 0;
      while (time < 300_000) {
        const wait = limiter.take(time);
        if (wait === 0) sent.push(time);
        time += chance(random, 2) ? random.below(90_000) : Math.max(wait, 1);
      }
      sent.forEach((start, at) => {
        const later = sent.findIndex((each) => each >= start + 60_000);
        expect((later < 0 ? sent.length : later) - at).toBeLessThanOrEqual(
          quota,
        );
      });
      expect(sent.length).toBeGreaterThan(0);
    }
  });

  test("the quota holds requests back", async () => {
    const { client, clock, service } = setUp(() => ({}), {
      quotas: { events: 10 },
    });
    for (let at = 0; at < 12; at++) {
      await client.enqueue(user(`${at}`), event(`${at}`));
    }
    const closed = client.close({ deadline: Infinity });
    await clock.advance(59_999);
    expect(service.arrivals.length).toBeLessThanOrEqual(10);
    await clock.run();
    expect(await closed).toMatchObject({ delivered: 12 });
  });
});

describe("isolation", () => {
  const bad = new Set(["e13", "e77", "e78"]);
  const reply = ({ ids }: { readonly ids: readonly string[] }): Reply =>
    ids.some((id) => bad.has(id)) ? { body: failure("40001", "bad") } : {};

  test("finds the events at fault, and delivers the rest in order", async () => {
    const { client, clock, rejected, service } = setUp(reply, {
      isolate: true,
    });
    await client.enqueue(user("1"), events(150));
    const closed = client.close({ deadline: Infinity });
    await clock.run();
    expect(await closed).toMatchObject({ delivered: 147, rejected: 3 });
    expect(rejected.flatMap(({ ids }) => ids)).toEqual([...bad]);
    expect(rejected[0]?.rejection).toMatchObject({
      reason: "refused",
      outcome: { kind: "refused", code: "40001", message: "bad" },
      message: 'the service refused it: 40001 VALIDATION_FAILURE, "bad"',
    });
    const taken = service.arrivals
      .filter((arrival) => reply(arrival).body === undefined)
      .flatMap(({ ids }) => ids);
    expect(taken).toEqual(idsOf(events(150)).filter((id) => !bad.has(id)));
  });

  test("is not done unless asked for", async () => {
    const { client, rejected } = setUp(reply);
    await client.enqueue(user("1"), events(100));
    expect(await client.close()).toMatchObject({ rejected: 100 });
    expect(rejected).toHaveLength(1);
  });
});

describe("identities and profiles", () => {
  test("go to their own calls", async () => {
    const { client, service } = setUp();
    const profile = profileRecord({ df_name: "봄", df_push_ads_optin: null });
    expect(await client.sendIdentity(user("1"))).toEqual({ ok: true });
    expect(await client.sendUserProfile(user("1"), profile)).toEqual({
      ok: true,
    });
    const both = { external_id: "1", email: "a@example.com" };
    expect(
      await client.deleteIdentity(both as unknown as ReturnType<typeof user>),
    ).toEqual({ ok: true });
    const at = "2026-01-31T00:00:00.000Z";
    const calls = service.arrivals.map(({ url, init }) => [
      new URL(url).pathname,
      JSON.parse(init.body) as unknown,
    ]);
    expect(calls).toEqual([
      [
        "/api/v1/identities",
        { identity: { external_id: "1" }, request_datetime: at },
      ],
      [
        "/api/v1/user-profile",
        {
          identity: { external_id: "1" },
          user_properties: { df_name: "봄", df_push_ads_optin: null },
          request_datetime: at,
        },
      ],
      [
        "/api/v1/identities/delete",
        { identity: { external_id: "1" }, request_datetime: at },
      ],
    ]);
    await client.close();
  });

  test("are tried again, and give their outcome", async () => {
    let calls = 0;
    const { client, clock } = setUp(() => {
      calls++;
      if (calls === 1) return { http: 503, body: "" };
      return calls === 2 ? {} : { body: failure("40403") };
    });
    const first = client.sendIdentity(user("1"));
    await clock.run();
    expect(await first).toEqual({ ok: true });
    expect(await client.sendIdentity(user("1"))).toMatchObject({
      ok: false,
      rejection: { reason: "refused", outcome: { code: "40403" } },
    });
  });

  test("that are under way end with the client", async () => {
    const { client, clock } = setUp(() => ({ http: 503, body: "" }));
    const sent = client.sendIdentity(user("1"));
    const closed = client.close({ deadline: 10 });
    await clock.advance(10);
    await closed;
    expect(await sent).toMatchObject({
      ok: false,
      rejection: { reason: "closed", attempts: 1, mayHaveArrived: true },
    });
    expect(clock.timers()).toBe(0);
  });

  test("without an `external_id` nothing can be deleted", async () => {
    const { client, service } = setUp();
    const mail = { email: "a@example.com" };
    await expect(
      client.deleteIdentity(mail as unknown as ReturnType<typeof user>),
    ).rejects.toMatchObject({ code: "no_external_id" });
    expect(service.arrivals).toHaveLength(0);
  });

  test.each([
    ["821012345678", []],
    ["82212345678", []],
    ["15551234567", []],
    ["+821012345678", ["phone_no_not_digits"]],
    ["010-1234-5678", ["phone_no_not_digits"]],
    ["01012345678", ["phone_no_no_country_code"]],
    ["8201012345678", ["phone_no_no_country_code"]],
    ["1234567890123456", ["phone_no_no_country_code"]],
  ])("phone number %s: %j, and it is sent", async (phone, codes) => {
    const warnings: unknown[] = [];
    const { client } = setUp(() => ({}), {
      onWarning: (warning) => {
        expect(JSON.stringify(warning)).not.toContain(phone);
        warnings.push(warning.code);
      },
    });
    const given = { phone_no: phone } as unknown as ReturnType<typeof user>;
    expect(checkIdentity(given)).toEqual({ phone_no: phone });
    await client.enqueue(given, event("a"));
    expect(await client.close()).toMatchObject({ delivered: 1 });
    expect(warnings).toEqual(codes);
  });
});
