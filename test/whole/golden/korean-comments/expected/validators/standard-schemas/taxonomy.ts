// 이벤트와, 그 빌더가 받는 값의 Standard Schema.
import type {
  CouponRedeemedEvent,
  CouponRedeemedProperties,
  MailOpenedEvent,
  MailOpenedProperties,
} from "../../events/taxonomy.js";
import type { ValidationResult } from "../../support/check-object.js";
import { propertiesResult } from "../../support/check-properties.js";
import { dated } from "../../support/instants.js";
import type { Received } from "../../support/records.js";
import {
  type StandardSchemaV1,
  standardSchema,
} from "../../support/standard-schema.js";
import { listed } from "../../support/wire.js";
import {
  couponRedeemedCheck,
  mailOpenedCheck,
  validateCouponRedeemed,
  validateMailOpened,
} from "../taxonomy.js";

/** `coupon_redeemed` 레코드의 Standard Schema. */
export const couponRedeemedEventSchema: StandardSchemaV1<
  Received<CouponRedeemedEvent>
> = /* @__PURE__ */ standardSchema(validateCouponRedeemed);

/**
 * `couponRedeemed`이(가) 받는 값을 검증한다. 위반이 있으면 모든 위반을, 없으면
 * 보낼 형식의 사본을 반환한다.
 */
export function validateCouponRedeemedProperties(
  value: unknown,
): ValidationResult<CouponRedeemedProperties> {
  return propertiesResult(value, couponRedeemedCheck, dated(listed, "used_at"));
}

/** `coupon_redeemed` 속성의 Standard Schema. */
export const couponRedeemedPropertiesSchema: StandardSchemaV1<CouponRedeemedProperties> =
  /* @__PURE__ */ standardSchema(validateCouponRedeemedProperties);

/** `mail_opened` 레코드의 Standard Schema. */
export const mailOpenedEventSchema: StandardSchemaV1<
  Received<MailOpenedEvent>
> = /* @__PURE__ */ standardSchema(validateMailOpened);

/**
 * `mailOpened`이(가) 받는 값을 검증한다. 위반이 있으면 모든 위반을, 없으면 보낼
 * 형식의 사본을 반환한다.
 */
export function validateMailOpenedProperties(
  value: unknown,
): ValidationResult<MailOpenedProperties> {
  return propertiesResult(value, mailOpenedCheck);
}

/** `mail_opened` 속성의 Standard Schema. */
export const mailOpenedPropertiesSchema: StandardSchemaV1<MailOpenedProperties> =
  /* @__PURE__ */ standardSchema(validateMailOpenedProperties);
