// Validators: one for each registered event.
import type {
  CheckoutStartedEvent,
  ShopViewedEvent,
} from "../events/taxonomy.js";
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
import * as checks from "./checks.js";
import { item } from "./checks.js";

/** The event property `cart_id`. */
const checkoutStarted_cartId = /* @__PURE__ */ base.sized(0, 20);

/** The rules for a record of `checkoutStarted`. */
export const checkoutStartedCheck: EventCheck = {
  name: "checkout_started",
  fields: /* @__PURE__ */ fields(
    {
      cart_id: checkoutStarted_cartId,
    },
    {
      cart_value: checks.cartValue,
      store_id: base.long,
    },
  ),
  items: /* @__PURE__ */ items(item, true),
};

/** Validates a record of `checkoutStarted` and returns every violation. */
export function validateCheckoutStarted(
  value: unknown,
): ValidationResult<CheckoutStartedEvent> {
  return recordResult(value, checkoutStartedCheck);
}

/** Whether a value is a record of `checkoutStarted`. */
export function isCheckoutStarted(
  value: unknown,
): value is CheckoutStartedEvent {
  return recordHolds(value, checkoutStartedCheck);
}

/** The rules for a record of `shopViewed`. */
export const shopViewedCheck: EventCheck = {
  name: "store_viewed",
  fields: /* @__PURE__ */ fields(
    {},
    {
      store_id: base.long,
    },
  ),
};

/** Validates a record of `shopViewed` and returns every violation. */
export function validateShopViewed(
  value: unknown,
): ValidationResult<ShopViewedEvent> {
  return recordResult(value, shopViewedCheck);
}

/** Whether a value is a record of `shopViewed`. */
export function isShopViewed(value: unknown): value is ShopViewedEvent {
  return recordHolds(value, shopViewedCheck);
}
