// What is said beside the validators' own words.
import { expect, test } from "vitest";
import { makeHints } from "../../generator/judge/violation-hint.js";
import type { ViolationCode } from "../../templates/runtime/violation.js";
import { taxonomyOf } from "../support/resolve-text.js";

const addHints = makeHints(
  taxonomyOf(`
standard: { events: [df_login] }
event_properties:
  coupon_code: { type: string }
  banner_name: { type: string }
events:
  coupon_redeemed: { properties: { coupon_code: required, df_items: optional } }
  old_event: { status: inactive, properties: {} }
`),
);

function hintFor(
  pointer: string,
  code: ViolationCode,
  name = "coupon_redeemed",
) {
  const violation = { pointer, code, message: "" };
  return addHints([violation], { event_name: name })[0]?.hint;
}

const items = "move `df_items` to `event_items`, next to `event_properties`";
const meant = "did you mean `coupon_code`?";

test.each<[string, ViolationCode, string | undefined]>([
  ["/event_properties/df_items", "unregistered", items],
  ["/event/event_properties/df_items", "unregistered", items],
  ["/event_properties/df_items", "type", undefined],
  ["/event_properties/coupon_cod", "unregistered", meant],
  ["/event/event_properties/couponCode", "unregistered", meant],
  ["/event_properties/unlike", "unregistered", undefined],
  [
    "/event_properties/banner_name",
    "unregistered",
    "it is registered, but not attached to this event",
  ],
  ["/event_items/0/nothing", "unregistered", undefined],
  [
    "/event_items/12/df_item_nam",
    "unregistered",
    "did you mean `df_item_name`?",
  ],
  ["/event_items/0", "type", undefined],
  ["/df_items", "unregistered", undefined],
  ["/event_nam", "unregistered", undefined],
])("%s %s", (pointer, code, expected) => {
  expect(hintFor(pointer, code)).toBe(expected);
});

test.each([
  ["df_logn", "did you mean `df_login`?"],
  ["coupon-redeemed", "did you mean `coupon_redeemed`?"],
  ["old_events", undefined],
  ["nothing_like_it", undefined],
])("the event %s", (name, expected) => {
  expect(hintFor("/event_name", "unregistered_event", name)).toBe(expected);
});
