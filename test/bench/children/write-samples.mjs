// @ts-check
// Writes so many events as NDJSON: half bodies of the loading API, half SDK payloads, of 50 events with 12 properties.
import { closeSync, openSync, writeSync } from "node:fs";

/**
 * @param {string} path
 * @param {number} count
 */
export function writeSamples(path, count) {
  const file = openSync(path, "w");
  /** @type {string[]} */
  let lines = [];
  for (let at = 0; at < count; at++) {
    lines.push(JSON.stringify(at % 2 === 0 ? apiEvent(at) : sdkEvent(at)));
    if (lines.length === 5000 || at === count - 1) {
      writeSync(file, `${lines.join("\n")}\n`);
      lines = [];
    }
  }
  closeSync(file);
}

/** @param {number} at */
function propertiesOf(at) {
  return {
    coupon_code: `CODE${at}`,
    coupon_kind: ["percent", "amount", "shipping"][at % 3],
    cart_value: (at % 1000) * 1.5,
    quantity: at % 7,
    is_member: at % 2 === 0,
    entered_at: `2026-10-${String((at % 28) + 1).padStart(2, "0")}T09:30:00.000Z`,
    store_ids: [7, at % 100],
    tags: ["new", "sale"],
    order_uuid: `2f1c4b1e-8a0d-4c57-9c3e-${String(at).padStart(12, "0")}`,
    landing: `https://shop.example.com/p/${at}`,
    keyword: `검색어 ${at}`,
    [`own_${at % 50}`]: at,
  };
}

/** @param {number} at */
function apiEvent(at) {
  return {
    event_log_id: `2f1c4b1e-8a0d-4c57-9c3e-${String(at).padStart(12, "0")}`,
    event_name: `event_${at % 50}`,
    event_datetime: "2026-10-01T00:00:00.000Z",
    event_items: [item(at)],
    event_properties: propertiesOf(at),
  };
}

/** @param {number} at */
function sdkEvent(at) {
  return {
    name: `event_${at % 50}`,
    properties: { ...propertiesOf(at), df_items: [item(at)] },
  };
}

/** @param {number} at */
function item(at) {
  return {
    df_item_id: `P-${at}`,
    df_item_name: "우롱차",
    df_price: 12000,
    df_quantity: 1,
    df_discount: 0,
  };
}
