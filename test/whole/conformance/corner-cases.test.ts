// Rules of the validators that random payloads seldom meet, or that schemas cannot say.
import { expect, test } from "vitest";
import { compileValid } from "../../support/compile-text.js";
import {
  caseSettings,
  conformanceCase,
} from "../../support/conformance-case.js";

const shop = `version: 1
standard: { events: [df_add_to_cart] }
event_properties:
  name: { type: string }
  "1": { type: long }
events:
  seen: { properties: { name: required, "1": optional } }
`;

const envelope = {
  event_log_id: "2f1c4b1e-8a0d-4c57-9c3e-5d1f0a7b6e21",
  event_datetime: "2026-01-31T09:30:00.000Z",
};

function cartOf(items: number): object {
  const item = {
    df_item_id: "1",
    df_item_name: "x",
    df_price: 1,
    df_quantity: 1,
    df_discount: 0,
  };
  return {
    ...envelope,
    event_name: "df_add_to_cart",
    event_items: Array.from({ length: items }, () => item),
  };
}

async function loaded() {
  return conformanceCase("shop", compileValid(shop, caseSettings));
}

test("more than 100 items in sum are refused by the validator alone", async () => {
  const one = await loaded();
  const accepts = one.schema("request.schema.json");
  const validate = one.validator("validateRequest");
  const request = (...counts: readonly number[]) => ({
    common: { identity: { external_id: "u" } },
    events: counts.map(cartOf),
  });
  expect(validate(request(60, 40)).ok).toBe(true);
  expect(accepts(request(60, 41))).toBe(true);
  expect(validate(request(60, 41))).toEqual({
    ok: false,
    violations: [
      {
        pointer: "/events",
        code: "too_many_items",
        message: "`events` have 101 items, at most 100 are allowed",
      },
    ],
  });
});

test("a required property is missed beside a property whose name is a number", async () => {
  const one = await loaded();
  const seen = (properties: object) => ({
    ...envelope,
    event_name: "seen",
    event_properties: properties,
  });
  const accepts = one.schema("events/seen.schema.json");
  const isSeen = one.guard("isSeen");
  for (const [properties, verdict] of [
    [{ name: "x" }, true],
    [{ name: "x", 1: 2 }, true],
    [{ 1: 2 }, false],
  ] as const) {
    expect(accepts(seen(properties))).toBe(verdict);
    expect(one.validator("validateSeen")(seen(properties)).ok).toBe(verdict);
    expect(isSeen(seen(properties))).toBe(verdict);
  }
});

test("parts that may be null may be absent", async () => {
  const one = await loaded();
  const cart = { ...cartOf(1) };
  expect(one.validator("validateDfAddToCart")(cart).ok).toBe(true);
  expect(one.guard("isDfAddToCart")(cart)).toBe(true);
});

test("one cause is one violation", async () => {
  const one = await loaded();
  const { violations } = one.validator("validateSeen")({
    ...envelope,
    event_properties: { name: "x" },
  }) as { readonly violations: readonly unknown[] };
  expect(violations).toEqual([
    {
      pointer: "/event_name",
      code: "required",
      message: "`event_name` is missing",
    },
  ]);
});
