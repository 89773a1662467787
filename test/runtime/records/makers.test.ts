// The functions that make records of events whose types are known: each does what its types need, as `toRecord` does it.
import { expect, test } from "vitest";
import {
  flatRecord,
  itemsRecord,
  recordOf,
  toRecord,
  type EventRecord,
} from "../../../templates/runtime/records.js";
import { listed } from "../../../templates/runtime/wire.js";

type Loose = EventRecord<string, unknown, unknown>;

const meta = {
  event_log_id: "5b0c9cf1-83c0-4879-8b2e-92c65858dabc",
  event_datetime: "2026-01-31T09:00:00Z",
};
const flat = {
  text: "tea \ud83d!",
  whole: "\u{1f375}",
  none: null,
  missing: undefined,
  lost: NaN,
  endless: -Infinity,
  zero: 0,
  no: false,
  empty: "",
};
const lists = { ...flat, list: ["\udf75", 1, NaN, null] };

test("flat properties, lists, and items with and without lists", () => {
  const made = (record: Loose) => [record, Object.isFrozen(record)];
  const expected = (properties: object) =>
    made(toRecord<Loose>("tested", properties, meta));
  expect(made(flatRecord<Loose>("tested", flat, meta))).toStrictEqual(
    expected(flat),
  );
  expect(made(flatRecord<Loose>("tested", lists, meta, listed))).toStrictEqual(
    expected(lists),
  );
  const cart = { ...flat, df_items: [flat, {}, null] };
  expect(made(itemsRecord<Loose>("tested", cart, meta))).toStrictEqual(
    expected(cart),
  );
  const full = { ...lists, df_items: [lists] };
  expect(made(itemsRecord<Loose>("tested", full, meta, listed))).toStrictEqual(
    expected(full),
  );
});

test("nothing at all", () => {
  const empty = toRecord<Loose>("tested", undefined, meta);
  expect(recordOf<Loose>("tested", meta)).toStrictEqual(empty);
  expect(flatRecord<Loose>("tested", undefined, meta)).toStrictEqual(empty);
  expect(flatRecord<Loose>("tested", null, meta)).toStrictEqual(empty);
  expect(flatRecord<Loose>("tested", { a: null }, meta, listed)).toStrictEqual(
    empty,
  );
  expect(itemsRecord<Loose>("tested", null, meta)).toStrictEqual(empty);
});

test("everything in a record is frozen, and a copy", () => {
  const given = { list: [1], df_items: [{ list: [1] }] };
  const record = itemsRecord<
    EventRecord<string, typeof given, typeof given.df_items>
  >("tested", given, meta, listed);
  const { event_properties, event_items } = record;
  const parts = [
    event_properties,
    event_properties.list,
    event_items,
    event_items[0],
    event_items[0]?.list,
  ];
  expect(parts.every((part) => Object.isFrozen(part))).toBe(true);
  given.list.push(2);
  given.df_items[0]?.list.push(2);
  expect(record).toMatchObject({
    event_properties: { list: [1] },
    event_items: [{ list: [1] }],
  });
});

test("an own `__proto__` changes no prototype, and items are not a property", () => {
  const given: unknown = JSON.parse(
    '{"a":1,"__proto__":{"evil":1},"df_items":[{"__proto__":{"evil":1}}]}',
  );
  const { event_properties, event_items } = itemsRecord<Loose>(
    "tested",
    Object(given) as object,
  );
  expect(event_properties).toStrictEqual({ a: 1 });
  expect(event_items).toStrictEqual([{}]);
  const { event_properties: flat } = flatRecord<Loose>(
    "tested",
    Object(given) as object,
  );
  expect(Object.getPrototypeOf(flat)).toBe(Object.prototype);
});

test("what no validator accepts is refused by name, and `null` is as good as nothing", () => {
  const make = (given: object) => flatRecord<Loose>("tested", {}, given);
  expect(() => make({ event_log_id: "1" })).toThrow(
    "`event_log_id` is not a UUID",
  );
  for (const event_datetime of ["", "tomorrow", 5, new Date(NaN)]) {
    expect(() => make({ event_datetime })).toThrow(
      new RangeError("`event_datetime` is not an instant in UTC"),
    );
  }
  // Their first 19 characters are those of the instant that `Date` reads.
  for (const event_datetime of ["-000001-01-01T00:00Z", "+010000-01-01T00:00Z"])
    expect(() => make({ event_datetime })).toThrow(RangeError);
  const { event_log_id, event_datetime } = make({
    event_log_id: null,
    event_datetime: null,
  });
  expect([event_log_id.length, event_datetime.length]).toEqual([36, 24]);
});
