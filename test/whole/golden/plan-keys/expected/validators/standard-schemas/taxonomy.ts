// Standard Schemas of events, and of what their builders take.
import type {
  CouponRedeemedEvent,
  CouponRedeemedProperties,
  CouponSeenEvent,
  CouponSeenProperties,
} from "../../events/taxonomy.js";
import type { ValidationResult } from "../../support/check-object.js";
import { propertiesResult } from "../../support/check-properties.js";
import type { Received } from "../../support/records.js";
import {
  type StandardSchemaV1,
  standardSchema,
} from "../../support/standard-schema.js";
import {
  couponRedeemedCheck,
  couponSeenCheck,
  validateCouponRedeemed,
  validateCouponSeen,
} from "../taxonomy.js";

/** The Standard Schema of a `coupon_redeemed` record. */
export const couponRedeemedEventSchema: StandardSchemaV1<
  Received<CouponRedeemedEvent>
> = /* @__PURE__ */ standardSchema(validateCouponRedeemed);

/**
 * Validates what `couponRedeemed` takes, and returns every violation, or a copy
 * as it is sent.
 */
export function validateCouponRedeemedProperties(
  value: unknown,
): ValidationResult<CouponRedeemedProperties> {
  return propertiesResult(value, couponRedeemedCheck);
}

/** The Standard Schema of the properties of `coupon_redeemed`. */
export const couponRedeemedPropertiesSchema: StandardSchemaV1<CouponRedeemedProperties> =
  /* @__PURE__ */ standardSchema(validateCouponRedeemedProperties);

/** The Standard Schema of a `coupon_seen` record. */
export const couponSeenEventSchema: StandardSchemaV1<
  Received<CouponSeenEvent>
> = /* @__PURE__ */ standardSchema(validateCouponSeen);

/**
 * Validates what `couponSeen` takes, and returns every violation, or a copy as
 * it is sent.
 */
export function validateCouponSeenProperties(
  value: unknown,
): ValidationResult<CouponSeenProperties> {
  return propertiesResult(value, couponSeenCheck);
}

/** The Standard Schema of the properties of `coupon_seen`. */
export const couponSeenPropertiesSchema: StandardSchemaV1<CouponSeenProperties> =
  /* @__PURE__ */ standardSchema(validateCouponSeenProperties);
