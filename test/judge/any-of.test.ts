// `any_of`: validator, guard, dispatcher, SDK form, judge and JSON Schema agree, and say the same words.
import { expect, test } from "vitest";
import { makeJudge, type Judge } from "../../generator/judge/make-judge.js";
import { compileValid } from "../support/compile-text.js";
import {
  caseSettings,
  conformanceCase,
  type ConformanceCase,
} from "../support/conformance-case.js";

const taxonomy = `version: 1
event_properties:
  product_id: { type: string }
  product_code: { type: string, max_length: 3 }
  price: { type: long }
  sale_price: { type: long }
  note: { type: string }
events:
  product_viewed:
    properties: { product_id: optional, product_code: optional, note: optional, price: optional, sale_price: optional }
    any_of: [[product_id, product_code], [price, sale_price]]
  product_liked:
    properties: { note: required, product_id: optional, product_code: optional }
    any_of: [[product_id, product_code]]
`;

async function setUp(): Promise<{ one: ConformanceCase; judge: Judge }> {
  const compiled = compileValid({ "taxonomy.yaml": taxonomy }, caseSettings);
  const one = await conformanceCase("any_of", compiled);
  return { one, judge: makeJudge(compiled.taxonomy) };
}

function record(name: string, properties: unknown) {
  return {
    event_log_id: "2f1c4b1e-8a0d-4c57-9c3e-5d1f0a7b6e21",
    event_name: name,
    event_datetime: "2026-01-31T09:30:00.000Z",
    event_properties: properties,
  };
}

const product = [
  "/event_properties",
  "any_of",
  "`event_properties` must have at least one of `product_id`, `product_code`",
];
const price = [
  "/event_properties",
  "any_of",
  "`event_properties` must have at least one of `price`, `sale_price`",
];
const notString = (name: string) => [
  `/event_properties/${name}`,
  "type",
  `\`${name}\` must be a string`,
];

test.each([
  ["one of each", { product_id: "a", price: 1 }, []],
  ["all", { product_id: "a", product_code: "b", price: 1, sale_price: 1 }, []],
  ["none of the first", { price: 1 }, [product]],
  ["none of either", { note: "a" }, [product, price]],
  ["nothing", {}, [product, price]],
  ["undefined", { product_id: undefined, price: 1 }, [product]],
  ["null", { product_id: null, price: 1 }, [notString("product_id"), product]],
  ["null as the properties", null, [product, price]],
  ["no properties", undefined, [product, price]],
  ["a wrong value", { product_id: 1, price: 1 }, [notString("product_id")]],
  ["a list as the properties", [], undefined],
])("%s", async (_, properties, expected) => {
  const { one, judge } = await setUp();
  const event = record("product_viewed", properties);
  const found = judge.event(event).violations;
  const results = [
    one.validator("validateProductViewed")(event),
    one.validator("validateEvent")(event),
  ];
  for (const result of results) {
    expect(result.ok ? [] : result.violations).toEqual(found);
  }
  if (expected !== undefined) {
    expect(
      found.map(({ pointer, code, message }) => [pointer, code, message]),
    ).toEqual(expected);
  }
  const isFine = found.length === 0;
  expect(one.guard("isProductViewed")(event)).toBe(isFine);
  expect(one.guard("isRegisteredEvent")(event)).toBe(isFine);
  const accepts = one.schema("events/product_viewed.schema.json");
  const sent: unknown = JSON.parse(JSON.stringify(event));
  expect(accepts(sent)).toBe(isFine);
});

test("an SDK call names the properties", async () => {
  const { one } = await setUp();
  const result = one.sdk("product_liked", { note: "a" });
  expect(result.ok ? [] : result.violations).toEqual([
    {
      pointer: "",
      code: "any_of",
      message:
        "The value must have at least one of `product_id`, `product_code`",
    },
  ]);
  expect(one.sdk("product_liked", { note: "a", product_id: "1" }).ok).toBe(
    true,
  );
});

test("a required property that is missing is reported first", async () => {
  const { judge } = await setUp();
  const { violations } = judge.event(record("product_liked", {}));
  expect(violations.map(({ code }) => code)).toEqual(["required", "any_of"]);
});
