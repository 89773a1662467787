// Validators: one for each registered event.
import type { CouponRedeemedEvent } from "../events/taxonomy.js";
import {
  type EventCheck,
  recordHolds,
  recordResult,
} from "../validate-event.js";
import { type ValidationResult, fields } from "../validate.js";
import * as base from "../validation.js";

/** The rules for a record of `couponRedeemed`. */
export const couponRedeemedCheck: EventCheck = {
  name: "coupon_redeemed",
  fields: /* @__PURE__ */ fields(
    {
      coupon_code: base.string,
    },
    {
      store_id: base.long,
    },
  ),
};

/** Validates a record of `couponRedeemed` and returns every violation. */
export function validateCouponRedeemed(
  value: unknown,
): ValidationResult<CouponRedeemedEvent> {
  return recordResult(value, couponRedeemedCheck);
}

/** Whether a value is a record of `couponRedeemed`. */
export function isCouponRedeemed(value: unknown): value is CouponRedeemedEvent {
  return recordHolds(value, couponRedeemedCheck);
}
