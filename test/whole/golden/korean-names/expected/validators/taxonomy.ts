// Validators: one for each registered event.
import type { RedeemCouponEvent, 구매완료Event } from "../events/taxonomy.js";
import {
  type EventCheck,
  recordHolds,
  recordResult,
} from "../support/check-event.js";
import { type ValidationResult, fields } from "../support/check-object.js";
import * as base from "../support/check-value.js";
import type { Received } from "../support/records.js";
import * as checks from "./checks.js";

/** The rules of a `구매_완료` record. */
export const 구매완료Check: EventCheck = {
  name: "구매_완료",
  fields: /* @__PURE__ */ fields(
    {
      결제_수단: checks.결제수단,
    },
    {
      쿠폰_코드: base.string,
      "배송 메모": checks.배송메모,
    },
  ),
};

/** Validates a `구매_완료` record and returns every violation. */
export function validate구매완료(
  value: unknown,
): ValidationResult<Received<구매완료Event>> {
  return recordResult(value, 구매완료Check);
}

/** Whether a value is a `구매_완료` record. */
export function is구매완료(value: unknown): value is Received<구매완료Event> {
  return recordHolds(value, 구매완료Check);
}

/** The rules of a `쿠폰 사용` record. */
export const redeemCouponCheck: EventCheck = {
  name: "쿠폰 사용",
  fields: /* @__PURE__ */ fields(
    {
      쿠폰_코드: base.string,
    },
    {},
  ),
};

/** Validates a `쿠폰 사용` record and returns every violation. */
export function validateRedeemCoupon(
  value: unknown,
): ValidationResult<Received<RedeemCouponEvent>> {
  return recordResult(value, redeemCouponCheck);
}

/** Whether a value is a `쿠폰 사용` record. */
export function isRedeemCoupon(
  value: unknown,
): value is Received<RedeemCouponEvent> {
  return recordHolds(value, redeemCouponCheck);
}
