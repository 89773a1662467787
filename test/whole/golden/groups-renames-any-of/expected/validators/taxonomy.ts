// Validators: one for each registered event.
import type {
  CheckoutStartedEvent,
  ProductLikedEvent,
  ProductViewedEvent,
  ShopViewedEvent,
} from "../events/taxonomy.js";
import {
  type EventCheck,
  recordHolds,
  recordResult,
} from "../support/check-event.js";
import {
  type ValidationResult,
  anyOf,
  fields,
  items,
} from "../support/check-object.js";
import * as base from "../support/check-value.js";
import type { Received } from "../support/records.js";
import * as checks from "./checks.js";
import { item } from "./checks.js";

/** The property `cart_id` as `checkout_started` narrows it. */
const checkoutStartedCartId = /* @__PURE__ */ base.sized(0, 20);

/** The rules of a `checkout_started` record. */
export const checkoutStartedCheck: EventCheck = {
  name: "checkout_started",
  fields: /* @__PURE__ */ fields(
    {
      cart_id: checkoutStartedCartId,
    },
    {
      cart_value: checks.cartValue,
      store_id: base.long,
    },
  ),
  items: /* @__PURE__ */ items(item, true),
};

/** Validates a `checkout_started` record and returns every violation. */
export function validateCheckoutStarted(
  value: unknown,
): ValidationResult<Received<CheckoutStartedEvent>> {
  return recordResult(value, checkoutStartedCheck);
}

/** Whether a value is a `checkout_started` record. */
export function isCheckoutStarted(
  value: unknown,
): value is Received<CheckoutStartedEvent> {
  return recordHolds(value, checkoutStartedCheck);
}

/** The rules of a `store_viewed` record. */
export const shopViewedCheck: EventCheck = {
  name: "store_viewed",
  fields: /* @__PURE__ */ fields(
    {},
    {
      store_id: base.long,
    },
  ),
};

/** Validates a `store_viewed` record and returns every violation. */
export function validateShopViewed(
  value: unknown,
): ValidationResult<Received<ShopViewedEvent>> {
  return recordResult(value, shopViewedCheck);
}

/** Whether a value is a `store_viewed` record. */
export function isShopViewed(
  value: unknown,
): value is Received<ShopViewedEvent> {
  return recordHolds(value, shopViewedCheck);
}

/** The rules of a `product_viewed` record. */
export const productViewedCheck: EventCheck = {
  name: "product_viewed",
  fields: /* @__PURE__ */ fields(
    {},
    {
      store_id: base.long,
      cart_id: checks.cartId,
      cart_value: checks.cartValue,
    },
    anyOf(["cart_id", "store_id"]),
  ),
};

/** Validates a `product_viewed` record and returns every violation. */
export function validateProductViewed(
  value: unknown,
): ValidationResult<Received<ProductViewedEvent>> {
  return recordResult(value, productViewedCheck);
}

/** Whether a value is a `product_viewed` record. */
export function isProductViewed(
  value: unknown,
): value is Received<ProductViewedEvent> {
  return recordHolds(value, productViewedCheck);
}

/** The property `cart_id` as `product_liked` narrows it. */
const productLikedCartId = /* @__PURE__ */ base.sized(0, 20);

/** The rules of a `product_liked` record. */
export const productLikedCheck: EventCheck = {
  name: "product_liked",
  fields: /* @__PURE__ */ fields(
    {},
    {
      cart_id: productLikedCartId,
      cart_value: checks.cartValue,
      store_id: base.long,
    },
    anyOf(["cart_id", "store_id"], ["store_id", "cart_value", "cart_id"]),
  ),
  items: /* @__PURE__ */ items(item, false),
};

/** Validates a `product_liked` record and returns every violation. */
export function validateProductLiked(
  value: unknown,
): ValidationResult<Received<ProductLikedEvent>> {
  return recordResult(value, productLikedCheck);
}

/** Whether a value is a `product_liked` record. */
export function isProductLiked(
  value: unknown,
): value is Received<ProductLikedEvent> {
  return recordHolds(value, productLikedCheck);
}
