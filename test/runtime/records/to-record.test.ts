// The record of an event: its shape, its values, and what hostile input does to it.
import { createContext, runInContext } from "node:vm";
import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { datetime } from "../../../templates/runtime/check-value.js";
import { makeEvent } from "./make-event.js";

afterEach(() => {
  vi.useRealTimers();
});

/** Calls a function in an engine without `toWellFormed`, such as Hermes. */
function withoutWellFormed<Result>(make: () => Result): Result {
  const name = "toWellFormed";
  const found = Object.getOwnPropertyDescriptor(String.prototype, name);
  Reflect.deleteProperty(String.prototype, name);
  try {
    return make();
  } finally {
    if (found !== undefined) {
      Object.defineProperty(String.prototype, name, found);
    }
  }
}

describe("the shape", () => {
  test("all five fields, in the order of the documentation", () => {
    expect(Object.keys(makeEvent({ a: 1 }))).toEqual([
      "event_log_id",
      "event_name",
      "event_datetime",
      "event_items",
      "event_properties",
    ]);
  });

  test.each([[undefined], [{}], [{ a: undefined }], [{ df_items: [] }]])(
    "null where there are no properties: %j",
    (properties) => {
      expect(makeEvent(properties).event_properties).toBeNull();
    },
  );

  test("null where there are no items, an empty list where one was given", () => {
    expect(makeEvent({ a: 1 }).event_items).toBeNull();
    expect(makeEvent({ df_items: undefined }).event_items).toBeNull();
    expect(makeEvent({ df_items: [] }).event_items).toEqual([]);
  });

  test("items apart from the properties", () => {
    const event = makeEvent({ a: 1, df_items: [{ b: 2 }, {}] });
    expect(event.event_properties).toStrictEqual({ a: 1 });
    expect(event.event_items).toStrictEqual([{ b: 2 }, {}]);
  });

  test("frozen through and through, and the argument is not", () => {
    const given = { list: [1], df_items: [{ list: ["x"] }, {}] };
    const event = makeEvent(given);
    const parts: readonly unknown[] = [
      event,
      event.event_properties,
      event.event_properties?.["list"],
      event.event_items,
      ...(event.event_items ?? []),
      event.event_items?.[0]?.["list"],
    ];
    expect(parts.map((part) => Object.isFrozen(part))).not.toContain(false);
    expect(Object.isFrozen(given)).toBe(false);
    expect(Object.isFrozen(given.df_items[0])).toBe(false);
  });

  test("a later change of the argument does not reach the record", () => {
    const given = { list: [1], df_items: [{ name: "a" }] };
    const event = makeEvent(given);
    given.list.push(2);
    given.df_items.push({ name: "b" });
    expect(event.event_properties).toEqual({ list: [1] });
    expect(event.event_items).toEqual([{ name: "a" }]);
  });
});

describe("values", () => {
  test("undefined and null are left out, in items too; false, 0 and '' stay", () => {
    const values = { a: undefined, b: null, c: false, d: 0, e: "" };
    const kept = { c: false, d: 0, e: "" };
    const event = makeEvent({ ...values, df_items: [values] });
    expect(event.event_properties).toStrictEqual(kept);
    expect(event.event_items).toStrictEqual([kept]);
  });

  test("a date of the years 0000 to 9999 becomes what Date#toISOString writes", () => {
    const dates = fc.date({
      noInvalidDate: true,
      min: new Date("0000-01-01T00:00:00.000Z"),
      max: new Date("9999-12-31T23:59:59.999Z"),
    });
    fc.assert(
      fc.property(dates, (at) => {
        const event = makeEvent(
          { at, df_items: [{ at }] },
          { event_datetime: at },
        );
        expect(event.event_properties).toEqual({ at: at.toISOString() });
        expect(event.event_items).toEqual([{ at: at.toISOString() }]);
        expect(event.event_datetime).toBe(at.toISOString());
      }),
      { numRuns: 2000 },
    );
  });

  test("a date of another realm is a date", () => {
    const at: unknown = runInContext("new Date(0)", createContext());
    expect(makeEvent({ at }).event_properties).toEqual({
      at: "1970-01-01T00:00:00.000Z",
    });
  });

  test.each([
    ["used_at", { used_at: new Date(NaN) }],
    ["made_on", { df_items: [{ made_on: new Date("never") }] }],
    ["expires_on", { expires_on: new Date(Date.UTC(10_000, 0, 1)) }],
    ["born_on", { df_items: [{ born_on: new Date(-1e14) }] }],
    ["seen_on", { seen_on: [new Date(0), new Date(8.64e15)] }],
  ])("an invalid date is named: %s", (name, properties) => {
    const make = () => makeEvent(properties);
    expect(make).toThrow(RangeError);
    expect(make).toThrow(`\`${name}\` is not an instant`);
  });

  test("an array keeps its length, whatever is in it", () => {
    const scores = [1, NaN, null, Infinity, undefined, 2];
    const { event_properties, event_items } = makeEvent({
      scores,
      df_items: [{ a: 1 }, null],
    });
    expect(event_properties).toStrictEqual({ scores });
    expect(event_items).toStrictEqual([{ a: 1 }, null]);
  });

  test("half a surrogate pair becomes U+FFFD, whole pairs stay, in old engines too", () => {
    const make = () =>
      makeEvent({
        a: "tea \ud83d!",
        b: ["\udf75", "\u{1f375}", "\ud83d\ud83c\udf75"],
        df_items: [{ c: "\udf75\ud83d" }],
      });
    const recent = make();
    for (const event of [recent, withoutWellFormed(make)]) {
      expect(event.event_properties).toStrictEqual({
        a: "tea \ufffd!",
        b: ["\ufffd", "\u{1f375}", "\ufffd\u{1f375}"],
      });
      expect(event.event_items).toStrictEqual([{ c: "\ufffd\ufffd" }]);
    }
  });
});

describe("what may be given beside the properties", () => {
  test("an id and a time, as they are", () => {
    const meta = {
      event_log_id: "5B0C9cf1-83c0-7879-8b2e-92c65858dabc",
      event_datetime: "2026-01-31T09:00:00Z",
    };
    expect(makeEvent({}, meta)).toMatchObject(meta);
  });

  test("undefined is as good as nothing", () => {
    const event = makeEvent(
      {},
      { event_log_id: undefined, event_datetime: undefined },
    );
    expect(event.event_log_id).toHaveLength(36);
    expect(event.event_datetime).toHaveLength(24);
  });

  test("an invalid date is named", () => {
    const event_datetime = new Date(NaN);
    expect(() => makeEvent({}, { event_datetime })).toThrow("`event_datetime`");
  });

  test.each(["", "id", "00000000-0000-0000-0000-000000000000"])(
    "an id is refused that is not a UUID: %j",
    (event_log_id) => {
      expect(() => makeEvent({}, { event_log_id })).toThrow(
        new RangeError("`event_log_id` is not a UUID"),
      );
    },
  );

  test("a time is taken exactly where the validator takes it", () => {
    const times = [
      "2024-02-29T23:59:59Z",
      "2023-02-29T00:00:00Z",
      "0000-01-01T00:00:00.000Z",
      "2026-04-31T00:00:00Z",
      "2026-01-31T24:00:00Z",
      "2026-01-31T23:59:60Z",
      "2026-01-31",
      "2026-01-31T09:00:00+09:00",
      "2026-13-01T00:00:00Z",
      "yesterday",
      "",
    ];
    const taken = times.filter((event_datetime) => {
      try {
        return makeEvent({}, { event_datetime }).event_datetime !== "";
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
        return false;
      }
    });
    expect(taken).toEqual(times.filter((time) => !datetime(time)));
  });
});

test("the time is now, to the millisecond, also at the epoch and before it", () => {
  vi.useFakeTimers();
  const times = [0, 1, 999, 1000, 1000, -1, -1001, 1_900_000_000_123, 1];
  for (const time of times) {
    vi.setSystemTime(time);
    expect(makeEvent().event_datetime).toBe(new Date(time).toISOString());
  }
});

describe("hostile input", () => {
  test("a getter is read once", () => {
    const read = vi.fn(() => "x");
    const readItems = vi.fn(() => [{ a: 1 }]);
    const given = Object.defineProperties(
      {},
      {
        a: { enumerable: true, get: read },
        df_items: { enumerable: true, get: readItems },
      },
    );
    const event = makeEvent(given);
    expect(event.event_properties).toStrictEqual({ a: "x" });
    expect(event.event_items).toStrictEqual([{ a: 1 }]);
    expect(read).toHaveBeenCalledTimes(1);
    expect(readItems).toHaveBeenCalledTimes(1);
  });

  test("an own `__proto__` changes no prototype, neither ours nor that of all objects", () => {
    const given: unknown = JSON.parse(
      '{"a":1,"__proto__":{"evil":1},"df_items":[{"__proto__":{"evil":1}}]}',
    );
    const event = makeEvent(Object(given) as object);
    expect(Object.getPrototypeOf(event.event_properties)).toBe(
      Object.prototype,
    );
    expect(event.event_properties).toStrictEqual({ a: 1 });
    expect(event.event_items).toStrictEqual([{}]);
    expect("evil" in {}).toBe(false);
  });

  test("what is inherited, hidden or under a symbol is not sent", () => {
    const given = Object.create(
      { inherited: 1, df_items: [{ inherited: 1 }] },
      {
        own: { value: 1, enumerable: true },
        hidden: { value: 1 },
        [Symbol("s")]: { value: 1, enumerable: true },
      },
    ) as object;
    const { event_properties, event_items } = makeEvent(given);
    expect(Reflect.ownKeys(event_properties ?? {})).toEqual(["own"]);
    expect(event_items).toBeNull();
  });

  test("frozen arguments and arguments without a prototype are fine", () => {
    const item = Object.assign(Object.create(null) as object, { b: 1 });
    const given = Object.freeze({ a: 1, df_items: Object.freeze([item]) });
    expect(makeEvent(given).event_items).toStrictEqual([{ b: 1 }]);
  });

  test("a prototype that somebody extended does not leak in", () => {
    const leak = { value: 1, enumerable: true, configurable: true };
    Object.defineProperty(Object.prototype, "leaked", leak);
    const { event_properties } = makeEvent({ a: 1 });
    Reflect.deleteProperty(Object.prototype, "leaked");
    expect(event_properties).toStrictEqual({ a: 1 });
  });
});
