// Matchers: what passes, and what a failed test is told. Builders are those of the committed example.
import { expect, test } from "vitest";
import {
  assertNothingDropped,
  assertReceived,
  mockMatchers,
} from "../../generator/mock/command/start-mock.js";
import {
  couponRedeemed,
  dfLogin,
  productListFiltered,
} from "../../generated/shop/index.js";
import type {} from "../../generator/mock/types/vitest.js";
import { eventOf, post, requestOf, shopMock } from "./mock-for-test.js";

expect.extend(mockMatchers);

const at = new Date("2026-01-31T09:30:00Z");

const coupon = (properties: object) =>
  eventOf("coupon_redeemed", { event_properties: properties });

test("events are found by builder or name, by part of their properties", async () => {
  const mock = await shopMock();
  await post(
    mock.url,
    requestOf(
      eventOf("df_login"),
      couponRedeemed({ coupon_code: "WELCOME1", redeemed_at: at }),
      productListFiltered({ filter_tags: ["new", "sale"] }),
    ),
  );
  expect(mock).toHaveReceived(dfLogin);
  expect(mock).toHaveReceived(couponRedeemed, { coupon_code: "WELCOME1" });
  expect(mock).toHaveReceived(couponRedeemed, { redeemed_at: at });
  expect(mock).toHaveReceived(productListFiltered, {
    filter_tags: ["new", "sale"],
  });
  expect(mock).not.toHaveReceived(productListFiltered, {
    filter_tags: ["new"],
  });
  expect(mock).toHaveReceived("coupon_redeemed", {
    coupon_code: expect.stringMatching(/^WEL/) as string,
  });
  expect(mock).toHaveReceivedTimes(dfLogin, 1);
  expect(mock).toHaveDroppedNothing();
  assertReceived(mock, couponRedeemed, { coupon_code: "WELCOME1" });
  assertNothingDropped(mock);
  // @ts-expect-error: no such property
  expect(mock).not.toHaveReceived(couponRedeemed, { coupon_cod: "x" });
  // @ts-expect-error: a login has no properties
  expect(mock).not.toHaveReceived(dfLogin, { x: 1 });
});

test("for items among the properties, says where the API takes them", async () => {
  const mock = await shopMock();
  const items = { event_properties: { df_items: [] } };
  await post(mock.url, requestOf(eventOf("df_purchase", items)));
  const hint = "move `df_items` to `event_items`, next to `event_properties`";
  expect(mock.received()[0]?.violations).toContainEqual({
    pointer: "/event_properties/df_items",
    code: "unregistered",
    message: "`df_items` is not registered here",
    hint,
  });
  expect(() => {
    assertNothingDropped(mock);
  }).toThrow(
    `\n       /event_properties/df_items \`df_items\` is not registered here: ${hint}`,
  );
});

test("a failure shows what arrived, the nearest first", async () => {
  const mock = await shopMock();
  await post(
    mock.url,
    requestOf(
      coupon({ coupon_code: "OTHERONE", redeemed_at: "2026-01-01T00:00:00Z" }),
      coupon({ coupon_code: "WELCOME1", redeemed_at: "2026-01-02T00:00:00Z" }),
    ),
  );
  expect(() => {
    assertReceived(mock, couponRedeemed, {
      coupon_code: "WELCOME1",
      redeemed_at: at,
    });
  }).toThrow(
    `expected \`coupon_redeemed\` with {"coupon_code":"WELCOME1","redeemed_at":"2026-01-31T09:30:00.000Z"}; it did not arrive.
What arrived, most similar first:
  #2 coupon_redeemed (accepted) {"coupon_code":"WELCOME1","redeemed_at":"2026-01-02T00:00:00Z"}
  #1 coupon_redeemed (accepted) {"coupon_code":"OTHERONE","redeemed_at":"2026-01-01T00:00:00Z"}`,
  );
});

test("an event that would be dropped does not count, and the reason is given", async () => {
  const mock = await shopMock();
  await post(mock.url, requestOf(coupon({ coupon_code: "no" })));
  expect(() => {
    assertReceived(mock, couponRedeemed);
  }).toThrow(
    /^`coupon_redeemed` arrived, but the service would not keep it:[^]*\/event_properties\/coupon_code `coupon_code` must match/,
  );
  expect(() => {
    assertNothingDropped(mock);
  }).toThrow("1 would be lost");
});

const profile = {
  path: "/api/v1/user-profile?service_id=shop",
  body: {
    identity: { external_id: "u-1" },
    request_datetime: "2026-01-31T09:30:00Z",
    user_properties: { interests: ["가".repeat(5_000)] },
  },
};

test("requests that were refused as a whole are lost, and their contents are reported", async () => {
  const mock = await shopMock({ accessToken: "good" });
  const login = eventOf("df_login");
  const wrongKey = { headers: { access_token: "bad" } };
  await post(mock.url, requestOf(login), wrongKey);
  expect(mock).not.toHaveDroppedNothing();
  const id = (login as { event_log_id: string }).event_log_id;
  expect(() => {
    assertNothingDropped(mock);
  }).toThrow(
    `expected everything that arrived to be kept, but 1 would be lost:
What arrived:
  #1 /api/v1/events (refused with 40201) {"common":{"identity":{"external_id":"u-1"}},"events":[{"event_log_id":"${id}","event_name":"df_login","event_datetime":"2026-01-31T09:30:00.000Z"}]}
       \`access_token\` is not the one that this mock expects`,
  );
  // Another event of the same name is no repeat of it.
  await post(mock.url, requestOf(eventOf("df_login")));
  expect(mock).not.toHaveDroppedNothing();
  await post(mock.url, requestOf(login));
  expect(mock).toHaveDroppedNothing();
  await post(mock.url, "{", {});
  expect(() => {
    assertNothingDropped(mock);
  }).toThrow(/#\d+ \/api\/v1\/events \(refused with 40000\) "\{"/);
});

test.each(["50000", "429", "400", "reset"])(
  "what met %s is lost until it is sent again, in whatever requests",
  async (fault) => {
    const mock = await shopMock();
    const [first, second] = [eventOf("df_login"), eventOf("df_login")];
    const send = (...events: readonly unknown[]) =>
      post(mock.url, requestOf(...events)).catch(() => undefined);
    mock.failNext(fault);
    await send(first, second);
    await send(first);
    expect(mock).not.toHaveDroppedNothing();
    await send(second, eventOf("df_login"));
    expect(mock).toHaveDroppedNothing();
    // Over the limit of a request, in one with too much of everything.
    const many = Array.from({ length: 101 }, () => eventOf("df_login"));
    await send(...many);
    expect(mock).not.toHaveDroppedNothing();
    await send(...many.slice(0, 51));
    await send(...many.slice(51));
    expect(mock).toHaveDroppedNothing();
  },
);

test("what came through before the connection broke is not lost", async () => {
  const mock = await shopMock();
  const login = eventOf("df_login");
  mock.failNext("lost");
  await post(mock.url, requestOf(login)).catch(() => undefined);
  mock.failNext("50000");
  await post(mock.url, requestOf(login));
  expect(mock).toHaveDroppedNothing();
});

test("a refused part of a request is lost, and what it took with it until it is sent again", async () => {
  const mock = await shopMock({ strict: true });
  const login = eventOf("df_login");
  await post(mock.url, requestOf(login, eventOf("not_registered")));
  expect(() => {
    assertNothingDropped(mock);
  }).toThrow("2 would be lost");
  await post(mock.url, requestOf(login));
  expect(() => {
    assertNothingDropped(mock);
  }).toThrow("1 would be lost");
});

test("calls about users are lost too, until the same body is accepted", async () => {
  const mock = await shopMock();
  const { path, body } = profile;
  mock.failNext("50000");
  await post(mock.url, body, { path });
  expect(() => {
    assertNothingDropped(mock);
  }).toThrow("/api/v1/user-profile (refused with 50000)");
  await post(mock.url, { ...body, identity: { external_id: "u-2" } }, { path });
  expect(mock).not.toHaveDroppedNothing();
  await post(mock.url, body, { path });
  expect(mock).toHaveDroppedNothing();
  await post(
    mock.url,
    { ...body, user_properties: { interest: ["x"] } },
    { path },
  );
  expect(() => {
    assertNothingDropped(mock);
  }).toThrow(
    /#\d+ \/api\/v1\/user-profile \(dropped\) \{"identity"[^]*\/user_properties\/interest/,
  );
});

test("ids that cannot be kept do not prove a repeat", async () => {
  const mock = await shopMock();
  const long = { ...eventOf("df_login"), event_log_id: "x".repeat(65) };
  mock.failNext("50000", 2);
  await post(mock.url, requestOf(eventOf("df_login"), long));
  await post(mock.url, { common: {}, events: [null, 7, {}] });
  const [first, second] = mock.received({ kind: "call" });
  expect([first?.logIds, second?.logIds]).toEqual([undefined, undefined]);
  expect(mock).not.toHaveDroppedNothing();
});

test("requests that were refused as a whole are reported, with code and reason", async () => {
  const mock = await shopMock();
  const body = requestOf(eventOf("df_login"));
  const send = (query: string, headers: Record<string, string>) =>
    fetch(`${mock.url}/api/v1/events${query}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
  const told = (check: () => void) => {
    try {
      check();
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
    return "nothing";
  };
  const missing = () => {
    assertReceived(mock, dfLogin);
  };
  expect(told(missing)).toContain("Nothing arrived.");
  await send("", { access_token: "any" });
  expect(told(missing)).toBe(
    "expected `df_login`; it did not arrive.\n1 request was refused: 40101 (the query parameter `service_id` is missing)",
  );
  await send("", { access_token: "any" });
  await send("?service_id=any", {});
  expect(told(missing)).toContain(
    "\n3 requests were refused: 2 × 40101 (the query parameter `service_id` is missing), 40201 (the header `access_token` is missing)",
  );
  await post(mock.url, body);
  expect(
    told(() => {
      expect(mock).toHaveReceivedTimes(dfLogin, 2);
    }),
  ).toMatch(/#\d+ df_login \(accepted\)[^]*\n3 requests were refused/);
});

test("waits for what is on its way, and says what came instead", async () => {
  const mock = await shopMock({ latency: 20 });
  const waiting = mock.waitFor(dfLogin);
  void post(mock.url, requestOf(eventOf("df_login")));
  await waiting;
  await expect(
    mock.waitFor(couponRedeemed, undefined, { timeout: 30 }),
  ).rejects.toThrow("it did not arrive");
  // What is no builder is said at once, not after the time is over.
  await expect(mock.waitFor(String as never)).rejects.toThrow("not a builder");
});
