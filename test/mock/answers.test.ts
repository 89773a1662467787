// The four import calls over real sockets: documented bodies and codes, and what is kept.
import { expect, test } from "vitest";
import { eventOf, post, requestOf, shopMock } from "./mock-for-test.js";

const ok = { status: true, code: "20000", message: "OK", data: true };
const failed = (code: string, message: string, data: unknown = null) => ({
  status: false,
  code,
  message,
  data,
});
const item = {
  df_item_id: "1",
  df_item_name: "차",
  df_price: 1,
  df_quantity: 1,
  df_discount: 0,
  sku: "TEA-0001",
};
const time = { request_datetime: "2026-01-31T09:30:00Z" };

test("each documented mistake has its documented code, under HTTP 200", async () => {
  const { url } = await shopMock({ serviceId: "shop", accessToken: "good" });
  const good = requestOf(eventOf("df_login"));
  const many = (count: number) =>
    Array.from({ length: count }, () => eventOf("df_login"));
  const items = (count: number) =>
    eventOf("df_view_home", {
      event_items: Array.from({ length: count }, () => item),
    });
  const cases = [
    [good, {}, ok],
    [good, { path: "/api/v1/events" }, failed("40101", "INVALID_SERVICE_ID")],
    [
      good,
      { path: "/api/v1/events?service_id=other" },
      failed("40101", "INVALID_SERVICE_ID"),
    ],
    [good, { headers: { access_token: "" } }, failed("40201", "INVALID_TOKEN")],
    [
      good,
      { headers: { access_token: "bad" } },
      failed("40201", "INVALID_TOKEN"),
    ],
    ["", {}, failed("40000", "BAD_REQUEST")],
    ["{", {}, failed("40000", "BAD_REQUEST")],
    ["[]", {}, failed("40000", "BAD_REQUEST")],
    [{ common: {} }, {}, failed("40000", "BAD_REQUEST")],
    [Uint8Array.of(0x22, 0xff, 0x22), {}, failed("40000", "BAD_REQUEST")],
    ["[".repeat(100_000), {}, failed("40000", "BAD_REQUEST")],
    [
      { ...good, common: { identity: { external_id: "" } } },
      {},
      failed("40001", "VALIDATION_FAILURE"),
    ],
    [
      requestOf({ ...eventOf("df_login"), event_log_id: "7" }),
      {},
      failed("40001", "VALIDATION_FAILURE"),
    ],
    [requestOf(...many(100)), {}, ok],
    [requestOf(...many(101)), {}, failed("40402", "TOO_MANY_EVENTS", true)],
    [requestOf(items(60), items(40)), {}, ok],
    [
      requestOf(items(60), items(41)),
      {},
      failed("40402", "TOO_MANY_EVENTS", true),
    ],
  ] as const;
  for (const [body, options, expected] of cases) {
    const told = await post(url, body, options);
    expect([told.status, told.body, shown(body)]).toEqual([
      200,
      expected,
      shown(body),
    ]);
  }
});

function shown(body: unknown): string {
  return JSON.stringify(body).slice(0, 200);
}

test("identities, their deletion and profiles", async () => {
  const mock = await shopMock();
  const send = async (call: string, body: object) =>
    (await post(mock.url, body, { path: `/api/v1/${call}?service_id=s` })).body;
  const identity = { external_id: "u", phone_no: "821012345678" };
  const wrong = failed("40001", "VALIDATION_FAILURE");
  expect(await send("identities", { identity, ...time })).toEqual(ok);
  expect(await send("identities", { identity })).toEqual(wrong);
  expect(await send("identities", { identity: {}, ...time })).toEqual(wrong);
  expect(await send("identities/delete", { identity, ...time })).toEqual(ok);
  const email = { identity: { email: "a@example.com" }, ...time };
  expect(await send("identities/delete", email)).toEqual(wrong);
  const profile = { identity, ...time };
  expect(
    await send("user-profile", {
      ...profile,
      user_properties: { df_name: "김봄" },
    }),
  ).toEqual(ok);
  expect(
    await send("user-profile", { ...profile, user_properties: { nam: 1 } }),
  ).toEqual(ok);
  expect(
    mock.received().map(({ kind, outcome }) => `${kind} ${outcome}`),
  ).toEqual([
    "identity accepted",
    "identity refused",
    "identity refused",
    "identity_delete accepted",
    "identity_delete refused",
    "user_profile accepted",
    "user_profile dropped",
  ]);
  expect(mock.received().at(-1)?.violations).toEqual([
    {
      pointer: "/user_properties/nam",
      code: "unregistered",
      message: "`nam` is not registered here",
    },
  ]);
});

test("what is not registered is taken and said to be dropped; strict refuses it", async () => {
  const body = requestOf(eventOf("df_login"), eventOf("df_logn"));
  const usual = await shopMock();
  expect((await post(usual.url, body)).body).toEqual(ok);
  expect(usual.events().map(({ name, outcome }) => [name, outcome])).toEqual([
    ["df_login", "accepted"],
    ["df_logn", "dropped"],
  ]);
  expect(usual.events()[1]?.violations[0]).toMatchObject({
    code: "unregistered_event",
    hint: "did you mean `df_login`?",
  });
  const strict = await shopMock({ strict: true });
  const told = await post(strict.url, body);
  expect(told.body).toEqual(failed("40001", "VALIDATION_FAILURE"));
  const note = told.headers.get("x-mock-note");
  expect(note).toContain('"df_logn"');
  expect(note).toContain("did you mean `df_login`?");
  expect(strict.events().map(({ outcome }) => outcome)).toEqual([
    "refused",
    "refused",
  ]);
});

test("a quota fails until its reset, in both spellings", async () => {
  const prose = await shopMock({ rateLimit: "events:2/1h" });
  const body = requestOf(eventOf("df_login"));
  const left = [];
  for (let at = 0; at < 3; at++) {
    const { status, headers } = await post(prose.url, body);
    left.push([status, headers.get("x-rate-limit-remaining")]);
    expect(headers.get("x-rate-limit-limit")).toBe("1H");
    expect(headers.get("x-rate-limit-reset")).toMatch(/^\d{10}$/);
  }
  expect(left).toEqual([
    [200, "1"],
    [200, "0"],
    [429, "0"],
  ]);
  // The notation of the service: a minute is `1m`, and `1M` a month.
  const usual = await shopMock({});
  const { headers: ofMinute } = await post(usual.url, body);
  expect(ofMinute.get("x-rate-limit-limit")).toBe("1m");
  const sample = await shopMock({ rateLimit: "1/d", rateHeaders: "sample" });
  const { headers } = await post(sample.url, body);
  expect(headers.get("x-ratelimit-limit")).toBe("1d");
  expect(headers.get("x-ratelimit-reset")).toMatch(/^\d{13}$/);
});

test.each([
  ["10/m", "1m"],
  ["10/5m", "5m"],
  ["10/90s", "90s"],
  ["10/24h", "1d"],
  ["10/120m", "2H"],
])("the window of %s is %s in the service's notation", async (limit, name) => {
  const mock = await shopMock({ rateLimit: limit });
  const { headers } = await post(mock.url, requestOf(eventOf("df_login")));
  expect(headers.get("x-rate-limit-limit")).toBe(name);
});

test("tests that run at a time find their own, by path, header and query", async () => {
  const mock = await shopMock();
  const a = mock.forTest("가/1");
  await post(a.url, requestOf(eventOf("df_login")));
  await post(mock.url, requestOf(eventOf("df_logout")), {
    headers: { "x-mock-test-id": "b" },
  });
  await post(mock.url, requestOf(eventOf("df_logout")), {
    path: "/api/v1/events?service_id=s&mock_test_id=b",
  });
  a.failNext("50000");
  expect((await post(mock.url, requestOf(eventOf("df_login")))).body).toEqual(
    ok,
  );
  expect((await post(a.url, requestOf(eventOf("df_login")))).body).toEqual(
    failed("50000", "INTERNAL_SERVER_ERROR"),
  );
  expect(a.events().map(({ name }) => name)).toEqual(["df_login"]);
  const b = mock.forTest("b");
  expect(b.events().map(({ name }) => name)).toEqual([
    "df_logout",
    "df_logout",
  ]);
  a.reset();
  expect(a.received()).toEqual([]);
  expect(mock.events()).toHaveLength(3);
});

test("GET and DELETE /_mock/events", async () => {
  const mock = await shopMock();
  await post(mock.url, requestOf(eventOf("df_login"), eventOf("쿠폰")), {
    headers: { "x-mock-test-id": "t" },
  });
  const get = async (query: string) => {
    const response = await fetch(`${mock.url}/_mock/events?${query}`);
    return (await response.json()) as {
      readonly error?: string;
      readonly events: readonly { readonly name: string }[];
    };
  };
  const names = async (query: string) =>
    (await get(query)).events.map(({ name }) => name);
  expect(await names("")).toEqual(["df_login", "쿠폰"]);
  expect(await names("valid=false")).toEqual(["쿠폰"]);
  expect(await names("valid=true&test=t")).toEqual(["df_login"]);
  expect(await names(`name=${encodeURIComponent("쿠폰")}`)).toEqual(["쿠폰"]);
  expect(await names("test=other")).toEqual([]);
  expect(await names("q=REGISTERED+u-1")).toEqual(["쿠폰"]);
  expect((await get("valid=maybe")).error).toContain("true or false");
  expect((await get("vlid=true")).error).toContain("`vlid` is not a parameter");
  const gone = await fetch(`${mock.url}/_mock/events`, { method: "DELETE" });
  expect(gone.status).toBe(204);
  expect(mock.received()).toEqual([]);
});

test("memory has a limit: the oldest go first", async () => {
  const mock = await shopMock({ keep: 3 });
  for (let at = 0; at < 5; at++) {
    await post(mock.url, requestOf(eventOf("df_login")));
  }
  expect(mock.events().map(({ id }) => id)).toEqual([3, 4, 5]);
  const small = await shopMock({ keepCharacters: 2_000 });
  const long = eventOf("x".repeat(900));
  for (let at = 0; at < 5; at++) await post(small.url, requestOf(long));
  expect(small.events().length).toBeLessThan(3);
});

test("a retry is known by its event_log_id", async () => {
  const mock = await shopMock();
  const body = requestOf(eventOf("df_login"));
  mock.failNext("lost");
  await expect(post(mock.url, body)).rejects.toThrow();
  await post(mock.url, body);
  expect(mock.events().map(({ duplicateOf }) => duplicateOf)).toEqual([
    undefined,
    1,
  ]);
});
