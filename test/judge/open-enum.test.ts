// An open enum: the judge takes values beyond the known ones, as long as all else holds, and still refuses others where an event closes it.
import { expect, test } from "vitest";
import { makeJudge } from "../../generator/judge/make-judge.js";
import { taxonomyOf } from "../support/resolve-text.js";

const judge = makeJudge(
  taxonomyOf(`
event_properties:
  method:
    type: string
    enum: [{ value: card, description: Any card. }, cash]
    open: true
    max_length: 6
  sizes: { type: "long[]", enum: [1, 2], open: true, max_items: 2 }
events:
  paid: { properties: { method: required, sizes: optional } }
  refunded: { properties: { method: { enum: [cash] } } }
`),
);

function codesOf(event_name: string, event_properties: object) {
  const { violations } = judge.event({
    event_log_id: "2f1c4b1e-8a0d-4c57-9c3e-5d1f0a7b6e21",
    event_name,
    event_datetime: "2026-01-31T09:30:00.000Z",
    event_items: null,
    event_properties,
  });
  return violations.map(({ pointer, code }) => `${pointer} ${code}`);
}

test("others of the type are taken", () => {
  expect(codesOf("paid", { method: "card", sizes: [1] })).toEqual([]);
  expect(codesOf("paid", { method: "points", sizes: [7, 8] })).toEqual([]);
});

test("the type and the other constraints still hold", () => {
  expect(codesOf("paid", { method: "vouchers", sizes: [1, 2, 3] })).toEqual([
    "/event_properties/method max_length",
    "/event_properties/sizes max_items",
  ]);
  expect(codesOf("paid", { method: 1, sizes: ["1"] })).toEqual([
    "/event_properties/method type",
    "/event_properties/sizes/0 type",
  ]);
});

test("an event may close it", () => {
  expect(codesOf("refunded", { method: "card" })).toEqual([
    "/event_properties/method enum",
  ]);
  expect(codesOf("refunded", { method: "cash" })).toEqual([]);
});
