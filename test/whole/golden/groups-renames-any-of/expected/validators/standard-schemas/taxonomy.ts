// Standard Schemas of events, and of what their builders take.
import type {
  CheckoutStartedEvent,
  CheckoutStartedProperties,
  ProductLikedEvent,
  ProductLikedProperties,
  ProductViewedEvent,
  ProductViewedProperties,
  ShopViewedEvent,
  ShopViewedProperties,
} from "../../events/taxonomy.js";
import type { ValidationResult } from "../../support/check-object.js";
import { propertiesResult } from "../../support/check-properties.js";
import type { Received } from "../../support/records.js";
import {
  type StandardSchemaV1,
  standardSchema,
} from "../../support/standard-schema.js";
import {
  checkoutStartedCheck,
  productLikedCheck,
  productViewedCheck,
  shopViewedCheck,
  validateCheckoutStarted,
  validateProductLiked,
  validateProductViewed,
  validateShopViewed,
} from "../taxonomy.js";

/** The Standard Schema of a `checkout_started` record. */
export const checkoutStartedEventSchema: StandardSchemaV1<
  Received<CheckoutStartedEvent>
> = /* @__PURE__ */ standardSchema(validateCheckoutStarted);

/**
 * Validates what `checkoutStarted` takes, and returns every violation, or a
 * copy as it is sent.
 */
export function validateCheckoutStartedProperties(
  value: unknown,
): ValidationResult<CheckoutStartedProperties> {
  return propertiesResult(value, checkoutStartedCheck);
}

/** The Standard Schema of the properties of `checkout_started`. */
export const checkoutStartedPropertiesSchema: StandardSchemaV1<CheckoutStartedProperties> =
  /* @__PURE__ */ standardSchema(validateCheckoutStartedProperties);

/** The Standard Schema of a `store_viewed` record. */
export const shopViewedEventSchema: StandardSchemaV1<
  Received<ShopViewedEvent>
> = /* @__PURE__ */ standardSchema(validateShopViewed);

/**
 * Validates what `shopViewed` takes, and returns every violation, or a copy as
 * it is sent.
 */
export function validateShopViewedProperties(
  value: unknown,
): ValidationResult<ShopViewedProperties> {
  return propertiesResult(value, shopViewedCheck);
}

/** The Standard Schema of the properties of `store_viewed`. */
export const shopViewedPropertiesSchema: StandardSchemaV1<ShopViewedProperties> =
  /* @__PURE__ */ standardSchema(validateShopViewedProperties);

/** The Standard Schema of a `product_viewed` record. */
export const productViewedEventSchema: StandardSchemaV1<
  Received<ProductViewedEvent>
> = /* @__PURE__ */ standardSchema(validateProductViewed);

/**
 * Validates what `productViewed` takes, and returns every violation, or a copy
 * as it is sent.
 */
export function validateProductViewedProperties(
  value: unknown,
): ValidationResult<ProductViewedProperties> {
  return propertiesResult(value, productViewedCheck);
}

/** The Standard Schema of the properties of `product_viewed`. */
export const productViewedPropertiesSchema: StandardSchemaV1<ProductViewedProperties> =
  /* @__PURE__ */ standardSchema(validateProductViewedProperties);

/** The Standard Schema of a `product_liked` record. */
export const productLikedEventSchema: StandardSchemaV1<
  Received<ProductLikedEvent>
> = /* @__PURE__ */ standardSchema(validateProductLiked);

/**
 * Validates what `productLiked` takes, and returns every violation, or a copy
 * as it is sent.
 */
export function validateProductLikedProperties(
  value: unknown,
): ValidationResult<ProductLikedProperties> {
  return propertiesResult(value, productLikedCheck);
}

/** The Standard Schema of the properties of `product_liked`. */
export const productLikedPropertiesSchema: StandardSchemaV1<ProductLikedProperties> =
  /* @__PURE__ */ standardSchema(validateProductLikedProperties);
