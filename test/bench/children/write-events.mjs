// @ts-check
// Writes so many events in the API's form, of three kinds, of which one in a hundred would be dropped.
import { closeSync, openSync, writeSync } from "node:fs";

export const eventsTaxonomy = `version: 1
standard: { events: [df_login, df_purchase] }
event_properties:
  coupon_code: { type: string, pattern: "^[A-Z0-9]{8}$" }
  coupon_kind: { type: string, enum: [percent, amount, shipping] }
  cart_value: { type: double, minimum: 0 }
  is_member: { type: boolean }
events:
  coupon_redeemed:
    properties: { coupon_code: required, coupon_kind: optional, cart_value: optional, is_member: optional }
`;

/**
 * @param {string} path
 * @param {number} count
 */
export function writeEvents(path, count) {
  const file = openSync(path, "w");
  /** @type {string[]} */
  let lines = [];
  for (let at = 0; at < count; at++) {
    lines.push(JSON.stringify(event(at)));
    if (lines.length === 5000 || at === count - 1) {
      writeSync(file, `${lines.join("\n")}\n`);
      lines = [];
    }
  }
  closeSync(file);
}

/** @param {number} at */
function event(at) {
  const own = {
    event_log_id: `2f1c4b1e-8a0d-4c57-9c3e-${String(at).padStart(12, "0")}`,
    event_name: at % 100 === 99 ? "coupon_used" : "coupon_redeemed",
    event_datetime: `2026-10-${String(1 + (at % 28)).padStart(2, "0")}T09:30:00.000Z`,
  };
  if (at % 4 === 3) return { ...own, event_name: "df_login" };
  if (at % 2 === 1 || own.event_name === "coupon_used") {
    const coupon_kind = ["percent", "amount", "shipping"][at % 3];
    return {
      ...own,
      event_properties: {
        coupon_code: "WELCOME1",
        ...{ coupon_kind, cart_value: (at % 1000) * 1.5 },
        is_member: at % 8 === 1,
      },
    };
  }
  return {
    ...own,
    event_name: "df_purchase",
    event_properties: {
      df_order_id: `A-${at}`,
      df_payment_method: "card",
      df_total_purchase_amount: at % 100_000,
      df_delivery_charge: 0,
    },
    event_items: [
      {
        ...{ df_item_id: `P-${at}`, df_item_name: "우롱차", df_price: 12000 },
        ...{ df_quantity: 1, df_discount: at % 200 === 0 ? "0" : 0 },
      },
    ],
  };
}
