// What the mock's terminal says of a request: in the columns that there are, with nothing of a payload that a terminal would act on.
import { expect, test } from "vitest";
import type { Answer } from "../../generator/mock/answer.js";
import type { NewRecord } from "../../generator/mock/records.js";
import {
  reportOf,
  requestJson,
  requestLines,
  unhandled,
} from "../../generator/mock/request-report.js";
import { displayWidth, visible } from "../../generator/text/display-text.js";

const time = new Date(2026, 0, 31, 9, 5, 7);
const request = { method: "POST", path: "/api/v1/events" };

const answer = (more: Partial<Answer> = {}): Answer => ({
  status: 200,
  headers: {},
  body: { status: true, code: "20000", message: "OK", data: true },
  delay: 0,
  delivery: "whole",
  note: undefined,
  ...more,
});

function event(
  name: string,
  message?: string,
  outcome: NewRecord["outcome"] = message === undefined
    ? "accepted"
    : "dropped",
): NewRecord {
  const violations =
    message === undefined
      ? []
      : [{ pointer: "", code: "type" as const, message }];
  const payload = '{"secret":"010-1234-5678"}';
  return { kind: "event", outcome, name, code: "20000", payload, violations };
}

function lines(
  records: readonly NewRecord[],
  columns = 80,
  given = answer(),
): readonly string[] {
  return requestLines(reportOf(request, given, records), time, columns);
}

test("accepted events take one line", () => {
  expect(lines([event("order_sent"), event("order_sent")])).toEqual([
    "09:05:07  POST /api/v1/events  200 20000  2 accepted",
  ]);
});

test("dropped events are named with their first reason, the same ones once", () => {
  const records = [
    event("order_sent", "`total` is missing"),
    event("order_sent"),
    event("cart_seen", "`currency` is missing"),
    event("cart_seen", "`currency` is missing"),
  ];
  expect(lines(records)).toEqual([
    "09:05:07  POST /api/v1/events  200 20000  1 accepted, 3 dropped:",
    "  cart_seen (`currency` is missing) ×2",
    "  order_sent (`total` is missing)",
  ]);
  expect(lines(records, 140)).toEqual([
    "09:05:07  POST /api/v1/events  200 20000  1 accepted, 3 dropped: cart_seen (`currency` is missing) ×2, order_sent (`total` is missing)",
  ]);
});

test("no line is wider than the terminal, whatever was sent", () => {
  const names = [
    "장바구니_조회",
    "x".repeat(300),
    "\u001b[2J\u202e\nPOST /forged",
  ];
  for (const name of names) {
    for (const reason of ["`금액`이 필요합니다", "y".repeat(400), "\u0007\r"]) {
      for (const columns of [60, 80, 120]) {
        const records = [
          event(name, reason),
          event(`${name}2`, reason),
          event(`${name}3`, reason),
        ];
        const found = lines(records, columns);
        expect(found.length).toBeLessThanOrEqual(4);
        for (const line of found) {
          expect(displayWidth(line)).toBeLessThanOrEqual(columns);
          expect(visible(line)).toBe(line);
        }
      }
    }
  }
});

test("of very many, the first are named and the others counted", () => {
  const many = Array.from({ length: 100 }, (_, at) =>
    event(`event_${String(at)}`, "is not registered"),
  );
  expect(lines(many)).toEqual([
    "09:05:07  POST /api/v1/events  200 20000  100 dropped:",
    "  event_0 (is not registered)",
    "  event_1 (is not registered)",
    "  event_2 (is not registered)",
    "  event_3 (is not registered)",
    "  and 96 more",
  ]);
});

test("a refused request says why, once", () => {
  const refused = answer({
    note: "the header `access_token` is missing",
    body: {
      status: false,
      code: "40201",
      message: "INVALID_TOKEN",
      data: null,
    },
  });
  const call: NewRecord = {
    kind: "call",
    outcome: "refused",
    name: "/api/v1/events",
    code: "40201",
    payload: "",
    violations: [],
  };
  expect(lines([call], 80, refused)).toEqual([
    "09:05:07  POST /api/v1/events  200 40201  refused:",
    "  the header `access_token` is missing",
  ]);
  const strict = answer({
    note: "`visted` is not registered",
    body: {
      status: false,
      code: "40001",
      message: "VALIDATION_FAILURE",
      data: null,
    },
  });
  const parts = [
    event("visted", "`visted` is not registered", "refused"),
    event("visited", undefined, "refused"),
  ];
  expect(lines(parts, 120, strict)).toEqual([
    "09:05:07  POST /api/v1/events  200 40001  2 refused: visted (`visted` is not registered)",
  ]);
});

test("broken connections have no status", () => {
  const reset = answer({ delivery: "reset", note: "injected fault: reset" });
  expect(lines([], 100, reset)).toEqual([
    "09:05:07  POST /api/v1/events  no answer  0 accepted: injected fault: reset",
  ]);
  const lost = answer({ delivery: "reset" });
  expect(lines([event("a")], 100, lost)).toEqual([
    "09:05:07  POST /api/v1/events  no answer  1 accepted: injected fault: lost",
  ]);
});

test("a path that the mock does not have is cut, and comes with the note", () => {
  const path = `/api/v2/${"e".repeat(100)}\u001b[31m`;
  const note = "the mock answers /api/v1/ with events";
  const report = unhandled({ method: "GET", path, status: 404, note });
  const found = requestLines(report, time, 80);
  expect(found[0]).toMatch(
    /^09:05:07 {2}GET \/api\/v2\/e+…e+\\u\{1b\}\[31m {2}404 {2}refused:$/,
  );
  expect(found[1]).toBe(`  ${note}`);
});

test("as JSON it has counts and reasons, and nothing of the payload", () => {
  const report = reportOf(request, answer(), [
    event("a", "`b` is missing"),
    event("c"),
  ]);
  const json = requestJson(report, new Date(0));
  expect(json).toEqual({
    time: "1970-01-01T00:00:00.000Z",
    method: "POST",
    path: "/api/v1/events",
    status: 200,
    code: "20000",
    accepted: 1,
    dropped: 1,
    refused: 0,
    lost: [{ name: "a", reason: "`b` is missing", count: 1 }],
  });
});
