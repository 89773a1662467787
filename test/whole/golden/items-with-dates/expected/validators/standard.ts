// Validators: one for each registered event.
import type { DfPurchaseEvent } from "../events/standard.js";
import {
  type EventCheck,
  recordHolds,
  recordResult,
} from "../support/check-event.js";
import {
  type ValidationResult,
  fields,
  items,
} from "../support/check-object.js";
import * as base from "../support/check-value.js";
import type { Received } from "../support/records.js";
import { item } from "./checks.js";

/** The rules of a `df_purchase` record. */
export const dfPurchaseCheck: EventCheck = {
  name: "df_purchase",
  fields: /* @__PURE__ */ fields(
    {
      df_order_id: base.string,
      df_payment_method: base.string,
      df_total_purchase_amount: base.double,
      df_delivery_charge: base.double,
      ordered_at: base.datetime,
    },
    {
      df_discount: base.double,
    },
  ),
  items: /* @__PURE__ */ items(item, true),
};

/** Validates a `df_purchase` record and returns every violation. */
export function validateDfPurchase(
  value: unknown,
): ValidationResult<Received<DfPurchaseEvent>> {
  return recordResult(value, dfPurchaseCheck);
}

/** Whether a value is a `df_purchase` record. */
export function isDfPurchase(
  value: unknown,
): value is Received<DfPurchaseEvent> {
  return recordHolds(value, dfPurchaseCheck);
}
