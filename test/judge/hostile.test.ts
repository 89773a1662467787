// The judge reads whatever JSON can hold, and more, without throwing and without changing it.
import { expect, test } from "vitest";
import { makeJudge } from "../../generator/judge/make-judge.js";
import { taxonomyOf } from "../support/resolve-text.js";

const judge = makeJudge(
  taxonomyOf(`version: 1
standard: { events: [df_login, df_purchase] }
event_properties:
  쿠폰: { type: string, pattern: "^[A-Z]+$", max_length: 3 }
events:
  쿠폰_사용: { properties: { 쿠폰: required } }
  gone: { status: inactive }
`),
);

const envelope = {
  event_log_id: "2f1c4b1e-8a0d-4c57-9c3e-5d1f0a7b6e21",
  event_datetime: "2026-01-31T09:30:00.000Z",
};

test("says where, which rule, and why", () => {
  const event = {
    ...envelope,
    event_name: "쿠폰_사용",
    event_properties: { 쿠폰: "abc", typo: 1 },
  };
  expect(judge.event(event)).toEqual({
    ok: false,
    violations: [
      {
        pointer: "/event_properties/쿠폰",
        code: "pattern",
        message: "`쿠폰` must match ^[A-Z]+$",
      },
      {
        pointer: "/event_properties/typo",
        code: "unregistered",
        message: "`typo` is not registered here",
      },
    ],
  });
});

test("an inactive event is not registered: its collection is off", () => {
  expect(judge.event({ ...envelope, event_name: "gone" }).violations).toEqual([
    {
      pointer: "/event_name",
      code: "unregistered_event",
      message: '`event_name` is not the name of a registered event: "gone"',
    },
  ]);
});

test("hostile values get a verdict", () => {
  const values: readonly unknown[] = [
    undefined,
    null,
    NaN,
    10n,
    Symbol("x"),
    [],
    () => 1,
    "x".repeat(1_000_000),
    JSON.parse('{"__proto__":{"event_name":"df_login"}}'),
    JSON.parse('{"constructor":{"prototype":1},"toString":1}'),
    Object.create(null),
    {
      get event_name() {
        throw new Error("hostile");
      },
    },
    new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error("hostile");
        },
      },
    ),
  ];
  for (const value of values) {
    for (const kind of ["event", "request", "identity"] as const) {
      expect(judge[kind](value).ok).toBe(false);
      expect(judge[kind](Object.freeze([value])).ok).toBe(false);
    }
    expect(typeof judge.userProfile(value).ok).toBe("boolean");
  }
});
