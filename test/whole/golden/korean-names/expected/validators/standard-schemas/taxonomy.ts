// Standard Schemas of events, and of what their builders take.
import type {
  RedeemCouponEvent,
  RedeemCouponProperties,
  구매완료Event,
  구매완료Properties,
} from "../../events/taxonomy.js";
import type { ValidationResult } from "../../support/check-object.js";
import { propertiesResult } from "../../support/check-properties.js";
import type { Received } from "../../support/records.js";
import {
  type StandardSchemaV1,
  standardSchema,
} from "../../support/standard-schema.js";
import {
  redeemCouponCheck,
  validateRedeemCoupon,
  validate구매완료,
  구매완료Check,
} from "../taxonomy.js";

/** The Standard Schema of a `구매_완료` record. */
export const 구매완료EventSchema: StandardSchemaV1<Received<구매완료Event>> =
  /* @__PURE__ */ standardSchema(validate구매완료);

/**
 * Validates what `구매완료` takes, and returns every violation, or a copy as it
 * is sent.
 */
export function validate구매완료Properties(
  value: unknown,
): ValidationResult<구매완료Properties> {
  return propertiesResult(value, 구매완료Check);
}

/** The Standard Schema of the properties of `구매_완료`. */
export const 구매완료PropertiesSchema: StandardSchemaV1<구매완료Properties> =
  /* @__PURE__ */ standardSchema(validate구매완료Properties);

/** The Standard Schema of a `쿠폰 사용` record. */
export const redeemCouponEventSchema: StandardSchemaV1<
  Received<RedeemCouponEvent>
> = /* @__PURE__ */ standardSchema(validateRedeemCoupon);

/**
 * Validates what `redeemCoupon` takes, and returns every violation, or a copy
 * as it is sent.
 */
export function validateRedeemCouponProperties(
  value: unknown,
): ValidationResult<RedeemCouponProperties> {
  return propertiesResult(value, redeemCouponCheck);
}

/** The Standard Schema of the properties of `쿠폰 사용`. */
export const redeemCouponPropertiesSchema: StandardSchemaV1<RedeemCouponProperties> =
  /* @__PURE__ */ standardSchema(validateRedeemCouponProperties);
