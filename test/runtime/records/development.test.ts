// What a builder in development does with an event that the console would have dropped.
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  reportInvalid,
  onViolation,
} from "../../../templates/runtime/development.js";
import type { ValidationResult } from "../../../templates/runtime/check-object.js";
import { makeEvent } from "./make-event.js";

const violations = [
  { pointer: "/event_properties/a", code: "type", message: "`a` is wrong" },
  { pointer: "/event_items/0", code: "type", message: "`0` is wrong" },
] as const;
const wrong = (): ValidationResult<unknown> => ({ ok: false, violations });
const right = (value: unknown): ValidationResult<unknown> => ({
  ok: true,
  value,
});

const warn = vi.spyOn(console, "warn");

beforeEach(() => {
  warn.mockReset();
});

afterEach(() => {
  onViolation();
  vi.unstubAllGlobals();
});

test("a right event passes in silence", () => {
  const handler = vi.fn();
  onViolation(handler);
  reportInvalid(makeEvent(), right);
  expect(handler).not.toHaveBeenCalled();
});

test("a handler gets the event and all its violations, once", () => {
  const handler = vi.fn<(event: object, found: unknown) => void>();
  onViolation(handler);
  const event = makeEvent({ a: 1 });
  reportInvalid(event, wrong);
  expect(handler.mock.calls).toEqual([[event, violations]]);
});

describe("without a handler", () => {
  const text = [
    "DFINERY would drop `tested`:",
    "  /event_properties/a: `a` is wrong",
    "  /event_items/0: `0` is wrong",
  ].join("\n");

  test("an error under test", () => {
    vi.stubGlobal("process", { env: { NODE_ENV: "test" } });
    expect(() => {
      reportInvalid(makeEvent(), wrong);
    }).toThrow(new Error(text));
    expect(warn).not.toHaveBeenCalled();
  });

  test.each([
    ["in development", { env: { NODE_ENV: "development" } }],
    ["where `process` has no `env`", {}],
    ["where there is no `process`", undefined],
  ])("one warning %s", (_name, process) => {
    vi.stubGlobal("process", process);
    reportInvalid(makeEvent(), wrong);
    expect(warn.mock.calls).toEqual([[text]]);
  });
});
