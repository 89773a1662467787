// Validators: one for each registered event.
import type {
  CouponRedeemedEvent,
  CouponSeenEvent,
} from "../events/taxonomy.js";
import {
  type EventCheck,
  recordHolds,
  recordResult,
} from "../support/check-event.js";
import { type ValidationResult, fields } from "../support/check-object.js";
import * as base from "../support/check-value.js";
import type { Received } from "../support/records.js";
import * as checks from "./checks.js";

/** The rules of a `coupon_redeemed` record. */
export const couponRedeemedCheck: EventCheck = {
  name: "coupon_redeemed",
  fields: /* @__PURE__ */ fields(
    {
      coupon_code: base.string,
    },
    {
      store_id: base.long,
      coupon_kind: checks.couponKind,
      ranks: checks.ranks,
      method: checks.method,
      sizes: base.doubles,
      only: base.long,
    },
  ),
};

/** Validates a `coupon_redeemed` record and returns every violation. */
export function validateCouponRedeemed(
  value: unknown,
): ValidationResult<Received<CouponRedeemedEvent>> {
  return recordResult(value, couponRedeemedCheck);
}

/** Whether a value is a `coupon_redeemed` record. */
export function isCouponRedeemed(
  value: unknown,
): value is Received<CouponRedeemedEvent> {
  return recordHolds(value, couponRedeemedCheck);
}

/** The property `coupon_kind` as `coupon_seen` narrows it. */
const couponSeenCouponKind = /* @__PURE__ */ base.oneOf("amount", "shipping");

/** The property `method` as `coupon_seen` narrows it. */
const couponSeenMethod = /* @__PURE__ */ base.oneOf("card", "point");

/** The property `sizes` as `coupon_seen` narrows it. */
const couponSeenSizes = /* @__PURE__ */ base.listOf(
  /* @__PURE__ */ base.within(base.double, -Infinity, 0.75),
);

/** The property `only` as `coupon_seen` narrows it. */
const couponSeenOnly = /* @__PURE__ */ base.within(base.long, 2);

/** The rules of a `coupon_seen` record. */
export const couponSeenCheck: EventCheck = {
  name: "coupon_seen",
  fields: /* @__PURE__ */ fields(
    {},
    {
      coupon_kind: couponSeenCouponKind,
      method: couponSeenMethod,
      sizes: couponSeenSizes,
      only: couponSeenOnly,
    },
  ),
};

/** Validates a `coupon_seen` record and returns every violation. */
export function validateCouponSeen(
  value: unknown,
): ValidationResult<Received<CouponSeenEvent>> {
  return recordResult(value, couponSeenCheck);
}

/** Whether a value is a `coupon_seen` record. */
export function isCouponSeen(
  value: unknown,
): value is Received<CouponSeenEvent> {
  return recordHolds(value, couponSeenCheck);
}
