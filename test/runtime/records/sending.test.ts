// The ways of an event: to an SDK, round the registration, and into a request.
import { describe, expect, test, vi } from "vitest";
import {
  eventsRequest,
  logEvent,
  sdkProperties,
  unregistered,
  type RegisteredEvent,
} from "../../../templates/runtime/records.js";
import { identityRecord } from "../../../templates/runtime/user.js";
import { makeEvent } from "./make-event.js";

/** As `@igaworks/dfinery-web-sdk` 3.x declares it (WEB_3). */
interface WebSdk {
  logEvent(
    eventName: string,
    properties?: Record<string, unknown> | null,
  ): Promise<void>;
}

/** As `@igaworks/dfinery-react-native-sdk` 1.0.2 declares it (RN). */
interface NativeSdk {
  logEvent(
    eventName: string,
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the SDK's own declaration
    properties: { [key: string]: any } | undefined | null,
  ): void;
}

/** It writes into its argument (RN), and so does this one. */
function rewritingSdk(calls: unknown[]): NativeSdk {
  return {
    logEvent(eventName, properties) {
      calls.push([eventName, structuredClone(properties)]);
      for (const key of Object.keys(properties ?? {})) {
        Object.assign(properties ?? {}, { [key]: "rewritten", added: true });
      }
    },
  };
}

const order = {
  at: new Date(0),
  list: [1, 2],
  df_items: [{ name: "a", made_on: new Date(0) }],
};
const sent = {
  at: "1970-01-01T00:00:00.000Z",
  list: [1, 2],
  df_items: [{ name: "a", made_on: "1970-01-01T00:00:00.000Z" }],
};

const id = "5b0c9cf1-83c0-4879-8b2e-92c65858dabc";

describe("logEvent", () => {
  test("sends name and properties with the items among them, and returns what the SDK returns", async () => {
    const web = {
      logEvent: vi.fn<WebSdk["logEvent"]>(() => Promise.resolve()),
    } satisfies WebSdk;
    const answer: Promise<void> = logEvent(web, makeEvent(order));
    await expect(answer).resolves.toBeUndefined();
    expect(web.logEvent.mock.calls).toStrictEqual([["tested", sent]]);
  });

  test("an SDK that rewrites its argument may do so, again and again", () => {
    const event = makeEvent(order);
    const before = JSON.stringify(event);
    const calls: unknown[] = [];
    logEvent(rewritingSdk(calls), event);
    logEvent(rewritingSdk(calls), event);
    expect(calls).toEqual([
      ["tested", sent],
      ["tested", sent],
    ]);
    expect(JSON.stringify(event)).toBe(before);
  });

  test("calls the SDK as a method", () => {
    const sdk = {
      sent: 0,
      logEvent() {
        return ++this.sent;
      },
    };
    expect(logEvent(sdk, makeEvent())).toBe(1);
  });

  test.each([
    ["the name of an event", "df_login"],
    ["a builder that was not called", () => makeEvent()],
    ["an object of one's own", { name: "df_login" }],
  ])("%s is refused, and nothing is sent", (_what, given: unknown) => {
    const sdk = { logEvent: vi.fn() };
    expect(() => {
      logEvent(sdk, given as RegisteredEvent);
    }).toThrow(new RangeError("`event` is not a builder's record"));
    expect(sdk.logEvent).not.toHaveBeenCalled();
  });

  test("what the SDK throws reaches the caller", () => {
    const sdk = {
      logEvent() {
        throw new Error("not initialised");
      },
    };
    expect(() => {
      logEvent(sdk, makeEvent());
    }).toThrow("not initialised");
  });
});

describe("sdkProperties", () => {
  test("what is inherited or hidden is not sent", () => {
    const event: unknown = Object.create(
      { event_properties: { inherited: 1 } },
      { event_items: { value: [{ hidden: 1 }], enumerable: false } },
    );
    expect(sdkProperties(event as RegisteredEvent)).toStrictEqual({});
  });

  test("half a surrogate pair becomes U+FFFD, and text that looks like an escape stays", () => {
    const event_properties = { a: "\ud83d", b: "\\ud83d \u{1f375}\n" };
    const event: unknown = { event_name: "tested", event_properties };
    expect(sdkProperties(event as RegisteredEvent)).toStrictEqual({
      a: "\ufffd",
      b: "\\ud83d \u{1f375}\n",
    });
  });

  test("an empty object where there is nothing, never null", () => {
    expect(sdkProperties(makeEvent())).toStrictEqual({});
  });

  test("items without properties, and an empty list of them", () => {
    expect(sdkProperties(makeEvent({ df_items: [{ a: 1 }] }))).toStrictEqual({
      df_items: [{ a: 1 }],
    });
    expect(sdkProperties(makeEvent({ df_items: [] }))).toStrictEqual({
      df_items: [],
    });
  });

  test("nothing in it is frozen or shared", () => {
    const event = makeEvent(order);
    const one = sdkProperties(event);
    const two = sdkProperties(event);
    expect(one).not.toBe(two);
    expect(one["list"]).not.toBe(two["list"]);
    expect(Object.isFrozen(one)).toBe(false);
    expect(Object.isFrozen(one["list"])).toBe(false);
    expect(Object.isFrozen(one["df_items"])).toBe(false);
  });

  test("is text for a bridge of a web view", () => {
    expect(JSON.parse(JSON.stringify(sdkProperties(makeEvent(order))))).toEqual(
      sent,
    );
  });
});

test("unregistered makes a record like any other", () => {
  const logged: unknown[] = [];
  const sdk = { logEvent: (...call: unknown[]) => logged.push(call) };
  logEvent(sdk, unregistered("new_one", order, { event_log_id: id }));
  logEvent(sdk, unregistered("bare"));
  expect(logged).toEqual([
    ["new_one", sent],
    ["bare", {}],
  ]);
});

describe("eventsRequest", () => {
  const identity = identityRecord({ external_id: "u1" });
  const events = (length: number, items = 0) =>
    Array.from({ length }, () =>
      makeEvent({ df_items: Array.from({ length: items }, () => ({ a: 1 })) }),
    );

  test("the body as the API documents it", () => {
    const event = makeEvent({ a: 1 }, { event_log_id: id });
    const body = eventsRequest(identity, [event]);
    expect(JSON.parse(JSON.stringify(body))).toEqual({
      common: { identity: { external_id: "u1" } },
      events: [
        {
          event_log_id: id,
          event_name: "tested",
          event_datetime: event.event_datetime,
          event_items: null,
          event_properties: { a: 1 },
        },
      ],
    });
  });

  test("does not follow the list that was given", () => {
    const given = events(1);
    const body = eventsRequest(identity, given);
    given.push(makeEvent());
    expect(body.events).toHaveLength(1);
  });

  test.each([
    [100, 1],
    [1, 100],
    [50, 2],
  ])("%i events of %i items are fine", (count, items) => {
    expect(() => eventsRequest(identity, events(count, items))).not.toThrow();
  });

  test.each([
    [0, 0, /1 to 100 events, and these are 0$/],
    [101, 0, /1 to 100 events, and these are 101$/],
    [1, 101, /at most 100 items in all its events, and these have 101$/],
    [51, 2, /at most 100 items in all its events, and these have 102$/],
  ])("%i events of %i items are refused", (count, items, message) => {
    const make = () => eventsRequest(identity, events(count, items));
    expect(make).toThrow(RangeError);
    expect(make).toThrow(message);
  });
});
