// An event under the name that it had before: refused in the validators' words, with the new name.
import { expect, test } from "vitest";
import { makeJudge } from "../../generator/judge/make-judge.js";
import { judgeLine } from "../../generator/load/judge-line.js";
import { taxonomyOf } from "../support/resolve-text.js";

const judge = makeJudge(
  taxonomyOf(`
events:
  coupon_redeemed: { renamed_from: coupon_used }
  other: {}
`),
);

function record(name: unknown) {
  return {
    event_log_id: "2f1c4b1e-8a0d-4c57-9c3e-5d1f0a7b6e21",
    event_name: name,
    event_datetime: "2026-01-31T09:30:00.000Z",
  };
}

const renamed = {
  code: "unregistered_event",
  message:
    '`event_name` is not the name of a registered event: "coupon_used", which was renamed to `coupon_redeemed`',
  hint: "send `coupon_used` under its new name, `coupon_redeemed`",
  renamedTo: "coupon_redeemed",
};

test("the judge names the new event, wherever the old one is", () => {
  expect(judge.event(record("coupon_used")).violations).toEqual([
    { pointer: "/event_name", ...renamed },
  ]);
  const body = {
    common: { identity: { external_id: "u-1" } },
    events: [record("other"), record("coupon_used")],
  };
  expect(judge.request(body).violations).toEqual([
    { pointer: "/events/1/event_name", ...renamed },
  ]);
});

test("no other name is touched", () => {
  expect(judge.event(record("coupon_usd")).violations).toEqual([
    {
      pointer: "/event_name",
      code: "unregistered_event",
      message:
        '`event_name` is not the name of a registered event: "coupon_usd"',
    },
  ]);
  expect(judge.event(record({})).violations[0]).not.toHaveProperty("hint");
});

test("a line to load has the hint", () => {
  const text = JSON.stringify(record("coupon_used"));
  const identity = { external_id: "u-1" };
  expect(
    judgeLine(
      { identity, event: JSON.parse(text) as unknown },
      judge,
      undefined,
    ),
  ).toEqual({
    ok: false,
    eventName: "coupon_used",
    violations: [{ pointer: "/event/event_name", ...renamed }],
  });
});
