// Dates that builders get as strings, or from other libraries: written in UTC, or refused, whatever `validate` says.
import { expect, test } from "vitest";
import {
  withInstants,
  withItemInstants,
} from "../../../templates/runtime/instants.js";

const sent = (value: unknown) => withInstants({ at: value }, "at");

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
  expect(sent(given)).toEqual({ at: expected });
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
    new RangeError(
      "`at` is not an instant in UTC such as 2026-01-31T09:00:00.000Z",
    ),
  );
});

test("dates of other libraries have a `toJSON`", () => {
  const luxon = { toJSON: () => "2026-01-31T09:00:00.000+09:00" };
  expect(sent(luxon)).toEqual({ at: "2026-01-31T00:00:00.000Z" });
  expect(sent(new Date(0))).toEqual({ at: "1970-01-01T00:00:00.000Z" });
  expect(() => sent(new Date(NaN))).toThrow(RangeError);
});

test("other values, and other properties, stay for the validators", () => {
  expect(sent(undefined)).toEqual({ at: undefined });
  expect(sent(null)).toEqual({ at: null });
  expect(sent(5)).toEqual({ at: 5 });
  expect(withInstants({ text: "tomorrow" }, "at")).toEqual({
    text: "tomorrow",
    at: undefined,
  });
  expect(withInstants(undefined, "at")).toEqual({ at: undefined });
});

test("what was given is not changed", () => {
  const given = Object.freeze({ at: "2026-01-31T09:00:00+09:00" });
  expect(sent(given.at)).not.toBe(given);
  expect(given.at).toBe("2026-01-31T09:00:00+09:00");
});

test("items, one by one", () => {
  const given = {
    at: "tomorrow",
    df_items: [{ at: "2026-01-31T09:00:00+09:00", b: 1 }, null],
  };
  expect(withItemInstants(given, "at")).toEqual({
    at: "tomorrow",
    df_items: [{ at: "2026-01-31T00:00:00.000Z", b: 1 }, null],
  });
  expect(() => withItemInstants({ df_items: [{ at: "x" }] }, "at")).toThrow(
    "`at` is not an instant",
  );
});
