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

/** The rules for a record of `couponRedeemed`. */
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

/** Validates a record of `couponRedeemed` and returns every violation. */
export function validateCouponRedeemed(
  value: unknown,
): ValidationResult<Received<CouponRedeemedEvent>> {
  return recordResult(value, couponRedeemedCheck);
}

/** Whether a value is a record of `couponRedeemed`. */
export function isCouponRedeemed(
  value: unknown,
): value is Received<CouponRedeemedEvent> {
  return recordHolds(value, couponRedeemedCheck);
}

/** The event property `coupon_kind`. */
const couponSeen_couponKind = /* @__PURE__ */ base.oneOf("amount", "shipping");

/** The event property `method`. */
const couponSeen_method = /* @__PURE__ */ base.oneOf("card", "point");

/** The event property `sizes`. */
const couponSeen_sizes = /* @__PURE__ */ base.listOf(
  /* @__PURE__ */ base.within(base.double, -Infinity, 0.75),
);

/** The event property `only`. */
const couponSeen_only = /* @__PURE__ */ base.within(base.long, 2);

/** The rules for a record of `couponSeen`. */
export const couponSeenCheck: EventCheck = {
  name: "coupon_seen",
  fields: /* @__PURE__ */ fields(
    {},
    {
      coupon_kind: couponSeen_couponKind,
      method: couponSeen_method,
      sizes: couponSeen_sizes,
      only: couponSeen_only,
    },
  ),
};

/** Validates a record of `couponSeen` and returns every violation. */
export function validateCouponSeen(
  value: unknown,
): ValidationResult<Received<CouponSeenEvent>> {
  return recordResult(value, couponSeenCheck);
}

/** Whether a value is a record of `couponSeen`. */
export function isCouponSeen(
  value: unknown,
): value is Received<CouponSeenEvent> {
  return recordHolds(value, couponSeenCheck);
}
