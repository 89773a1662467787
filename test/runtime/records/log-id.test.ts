// The id of an event: a UUID v4 wherever the code runs.
import { afterEach, describe, expect, test, vi } from "vitest";
import { makeEvent } from "./make-event.js";

const version4 =
  /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const getRandomValues = vi.fn((bytes: Uint8Array) =>
  globalCrypto.getRandomValues(bytes),
);
const globalCrypto = globalThis.crypto;

/** Where code runs → what `crypto` is there. */
const environments: Readonly<Record<string, unknown>> = {
  "a browser or Node": globalCrypto,
  "a page without TLS": { getRandomValues },
  "React Native with a half polyfill": {},
  "Hermes and Node 18": undefined,
};

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe.each(Object.entries(environments))("in %s", (_name, crypto) => {
  test("100,000 ids are UUIDs and differ", () => {
    vi.stubGlobal("crypto", crypto);
    const ids = Array.from({ length: 1e5 }, () => makeEvent().event_log_id);
    expect(ids.filter((id) => !version4.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test("good random numbers are used where there are any, all in one call", () => {
  vi.stubGlobal("crypto", { getRandomValues });
  getRandomValues.mockClear();
  const poor = vi.spyOn(Math, "random");
  makeEvent();
  expect(getRandomValues).toHaveBeenCalledTimes(1);
  expect(poor).not.toHaveBeenCalled();
});

test("engines with the same seed make different ids at different times", () => {
  vi.stubGlobal("crypto", undefined);
  vi.spyOn(Math, "random").mockReturnValue(0.123456789);
  vi.useFakeTimers({ now: 1_900_000_000_000 });
  const first = makeEvent().event_log_id;
  vi.setSystemTime(1_900_000_000_777);
  expect(makeEvent().event_log_id).not.toBe(first);
  vi.useRealTimers();
});

test("each digit takes every value, but for version and variant", () => {
  vi.stubGlobal("crypto", undefined);
  const ids = Array.from({ length: 2000 }, () => makeEvent().event_log_id);
  const seen = Array.from(
    { length: 36 },
    (_, at) => new Set(ids.map((id) => id.charAt(at))).size,
  );
  const fixed = new Set([8, 13, 14, 18, 23]);
  const variant = 19;
  expect(seen).toEqual(
    seen.map((_, at) => (fixed.has(at) ? 1 : at === variant ? 4 : 16)),
  );
});
