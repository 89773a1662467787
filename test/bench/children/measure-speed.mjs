// Measures one case of validators or builders. Arguments: the generated folder, the case, the rounds; prints nanoseconds a call as JSON.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { median } from "../measure.mjs";
import { isPurchase, reportPurchase } from "./hand-checks.mjs";

const batch = 25_000_000;
const [folder, name, rounds] = process.argv.slice(2);
const cases = {
  "1 item": () => validators(payloads(1)),
  "10 items": () => validators(payloads(10)),
  "100 items": () => validators(payloads(100)),
  invalid: () => validators(payloads(10).map(spoilLast)),
  "build, no items": () => builders(0),
  "build, 1 item": () => builders(1),
};
const subjects = await cases[name]();
console.log(JSON.stringify(measure(subjects, Number(rounds))));

/** Each subject in a loop of its own, so that none meets another's types; they take turns. */
function measure(subjects, rounds) {
  const loops = Object.entries(subjects).map(([subject, { call, inputs }]) => {
    const loop = new Function(
      "call",
      "inputs",
      "sink",
      "count",
      "for (let at = 0; at < count; at++) sink[at & 63] = call(inputs[at & 63]);",
    );
    const run = (count) => {
      const start = process.hrtime.bigint();
      loop(call, inputs, sink, count);
      return Number(process.hrtime.bigint() - start);
    };
    return { subject, run, count: 100, times: [] };
  });
  const sink = new Array(64).fill(null);
  for (const loop of loops) {
    while (loop.run(loop.count) < batch) loop.count *= 2;
    loop.run(loop.count);
  }
  for (let round = 0; round < rounds; round++) {
    for (const { run, count, times } of loops) times.push(run(count) / count);
  }
  return Object.fromEntries(
    loops.map(({ subject, times }) => [subject, median(times)]),
  );
}

async function validators(inputs) {
  const { isDfPurchase, validateDfPurchase } = await load(
    "validators/index.js",
  );
  const compiled = await compileSchema();
  const expected = isPurchase(inputs[0]);
  for (const input of inputs) {
    const verdicts = [
      isPurchase(input),
      reportPurchase(input).ok,
      isDfPurchase(input),
      validateDfPurchase(input).ok,
      compiled(input),
    ];
    if (verdicts.some((verdict) => verdict !== expected)) {
      throw new Error(`verdicts differ: ${verdicts}`);
    }
  }
  return {
    hand: { call: isPurchase, inputs },
    report: { call: reportPurchase, inputs },
    is: { call: isDfPurchase, inputs },
    validate: { call: validateDfPurchase, inputs },
    ajv: { call: compiled, inputs },
  };
}

async function compileSchema() {
  const { Ajv } = await import("ajv");
  const { default: formats } = await import("ajv-formats");
  const ajv = new Ajv({ strict: false });
  (formats.default ?? formats)(ajv, { mode: "fast" });
  const path = join(folder, "schemas/events/df_purchase.schema.json");
  return ajv.compile(JSON.parse(readFileSync(path, "utf8")));
}

async function builders(count) {
  const { dfPurchase } = await load("index.js");
  // A builder takes items, and the catalogue asks for them: without is what costs besides.
  const inputs = payloads(count).map(({ event_properties, event_items }) => ({
    ...event_properties,
    ...(count > 0 && { df_items: event_items }),
  }));
  return {
    builder: { call: (properties) => dfPurchase(properties), inputs },
    literal: { call: toLiteral, inputs },
  };
}

function toLiteral(properties) {
  return {
    event_log_id: crypto.randomUUID(),
    event_name: "df_purchase",
    event_datetime: new Date().toISOString(),
    event_items: properties.df_items ?? null,
    event_properties: {
      df_order_id: properties.df_order_id,
      df_payment_method: properties.df_payment_method,
      df_total_purchase_amount: properties.df_total_purchase_amount,
      df_delivery_charge: properties.df_delivery_charge,
      df_discount: properties.df_discount,
    },
  };
}

function load(path) {
  return import(pathToFileURL(join(folder, path)).href);
}

/** From JSON, as a server gets them. */
function payloads(items) {
  return Array.from({ length: 64 }, (_, at) =>
    JSON.parse(
      JSON.stringify({
        event_log_id: crypto.randomUUID(),
        event_name: "df_purchase",
        event_datetime: new Date(1.7e12 + at * 86_399_000).toISOString(),
        event_properties: {
          df_order_id: `order-${at}`,
          df_payment_method: "card",
          df_total_purchase_amount: 4000 + at,
          df_delivery_charge: 1000,
          df_discount: 0.5,
        },
        event_items: Array.from({ length: items }, (_, each) => ({
          df_item_id: `item-${each}`,
          df_item_name: "Tea",
          df_price: 3000.5,
          df_quantity: 1 + each,
          df_discount: 0,
          df_category1: "drinks",
          df_category2: "hot",
        })),
      }),
    ),
  );
}

function spoilLast(payload) {
  payload.event_items.at(-1).df_quantity = 1.5;
  return payload;
}
