// Dates that builders get as strings, or from other libraries: written in UTC, or refused, whatever `validate` says.
import { expect, test } from "vitest";
import { dated } from "../../../templates/runtime/instants.js";
import {
  flatRecord,
  itemsRecord,
  type EventRecord,
} from "../../../templates/runtime/records.js";
import { plain } from "../../../templates/runtime/wire.js";

type Loose = EventRecord<string, unknown, unknown>;

const toWire = dated(plain, "at");
const sent = (value: unknown) => toWire(value, "at");

test.each([
  // As it is: validators accept both.
  ["2026-01-31T09:00:00Z", "2026-01-31T09:00:00Z"],
  ["2026-01-31T09:00:00.123Z", "2026-01-31T09:00:00.123Z"],
  // `toISO()` of Luxon, `format()` of Day.js.
  ["2026-01-31T09:00:00.000+09:00", "2026-01-31T00:00:00.000Z"],
  ["2026-01-31T09:00:00+09:00", "2026-01-31T00:00:00.000Z"],
  ["2026-01-01T00:30:00-05:30", "2026-01-01T06:00:00.000Z"],
  ["2026-03-01T00:30:00+01:00", "2026-02-28T23:30:00.000Z"],
  // `toString()` of Temporal.Instant and Temporal.ZonedDateTime.
  ["2026-01-31T09:00:00.123456789Z", "2026-01-31T09:00:00.123Z"],
  ["2026-01-31T09:00:00.5+09:00[Asia/Seoul]", "2026-01-31T00:00:00.500Z"],
])("%s becomes %s", (given, expected) => {
  expect(sent(given)).toBe(expected);
});

test.each([
  "tomorrow",
  "",
  "2026-01-31",
  "2026-01-31T09:00:00",
  "2026-01-31 09:00:00Z",
  "2026-02-30T09:00:00Z",
  "2026-02-30T09:00:00+09:00",
  "2026-01-31T24:00:00+09:00",
  "2026-01-31T09:00:60Z",
  "2026-01-31T09:00:00+24:00",
  "2026-01-31T09:00:00+09:60",
  "2026-01-31T09:00:00+0900",
  "0000-01-01T00:00:00+09:00",
  "9999-12-31T23:59:59-09:00",
  "+012026-01-31T09:00:00Z",
])("%j is refused", (given) => {
  expect(() => sent(given)).toThrow(
    new RangeError("`at` is not an instant in UTC"),
  );
});

test("dates of other libraries have a `toJSON`", () => {
  const luxon = { toJSON: () => "2026-01-31T09:00:00.000+09:00" };
  expect(sent(luxon)).toBe("2026-01-31T00:00:00.000Z");
  expect(sent(new Date(0))).toBe("1970-01-01T00:00:00.000Z");
  expect(() => sent(new Date(NaN))).toThrow(RangeError);
});

test("other values, and other properties, stay for the validators", () => {
  expect(sent(undefined)).toBeUndefined();
  expect(sent(null)).toBeNull();
  expect(sent(5)).toBe(5);
  expect(toWire("tomorrow", "text")).toBe("tomorrow");
});

test("what was given is not changed", () => {
  const given = Object.freeze({ at: "2026-01-31T09:00:00+09:00", text: "x" });
  const record = flatRecord<Loose>("tested", given, {}, toWire);
  expect(record.event_properties).toStrictEqual({
    at: "2026-01-31T00:00:00.000Z",
    text: "x",
  });
  expect(given.at).toBe("2026-01-31T09:00:00+09:00");
});

test("items, one by one, beside properties without dates", () => {
  const make = (given: object) =>
    itemsRecord<Loose>("tested", given, {}, plain, toWire);
  const { event_properties, event_items } = make({
    at: "tomorrow",
    df_items: [{ at: "2026-01-31T09:00:00+09:00", b: 1 }, null],
  });
  expect(event_properties).toStrictEqual({ at: "tomorrow" });
  expect(event_items).toStrictEqual([
    { at: "2026-01-31T00:00:00.000Z", b: 1 },
    null,
  ]);
  expect(() => make({ df_items: [{ at: "x" }] })).toThrow(
    "`at` is not an instant",
  );
});

test("properties and items with dates of their own", () => {
  const record = itemsRecord<Loose>(
    "tested",
    { at: new Date(0), df_items: [{ at: "x", until: new Date(1000) }] },
    {},
    toWire,
    dated(plain, "until"),
  );
  expect(record).toMatchObject({
    event_properties: { at: "1970-01-01T00:00:00.000Z" },
    event_items: [{ at: "x", until: "1970-01-01T00:00:01.000Z" }],
  });
});
