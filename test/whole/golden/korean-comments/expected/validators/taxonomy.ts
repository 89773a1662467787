// 검증기: 등록된 이벤트마다 하나.
import type {
  CouponRedeemedEvent,
  MailOpenedEvent,
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

/** `coupon_redeemed`에서 범위를 좁힌 속성 `coupon_kind`. */
const couponRedeemedCouponKind = /* @__PURE__ */ base.oneOf(
  "percent",
  "amount",
);

/** `coupon_redeemed` 레코드의 규칙. */
export const couponRedeemedCheck: EventCheck = {
  name: "coupon_redeemed",
  fields: /* @__PURE__ */ fields(
    {
      coupon_code: checks.couponCode,
    },
    {
      coupon_kind: couponRedeemedCouponKind,
      mail: base.email,
      memo: checks.memo,
      amount: checks.amount,
      store_id: checks.storeId,
      ratings: checks.ratings,
      used_at: base.datetime,
      old_code: base.string,
      channel: base.string,
      hint: checks.hint,
    },
    anyOf(["mail", "memo"]),
  ),
  items: /* @__PURE__ */ items(item, false),
};

/** `coupon_redeemed` 레코드를 검증하고 모든 위반을 반환한다. */
export function validateCouponRedeemed(
  value: unknown,
): ValidationResult<Received<CouponRedeemedEvent>> {
  return recordResult(value, couponRedeemedCheck);
}

/** 값이 `coupon_redeemed` 레코드인지 여부. */
export function isCouponRedeemed(
  value: unknown,
): value is Received<CouponRedeemedEvent> {
  return recordHolds(value, couponRedeemedCheck);
}

/** `mail_opened` 레코드의 규칙. */
export const mailOpenedCheck: EventCheck = {
  name: "mail_opened",
  fields: /* @__PURE__ */ fields(
    {},
    {
      mail: base.email,
    },
  ),
};

/** `mail_opened` 레코드를 검증하고 모든 위반을 반환한다. */
export function validateMailOpened(
  value: unknown,
): ValidationResult<Received<MailOpenedEvent>> {
  return recordResult(value, mailOpenedCheck);
}

/** 값이 `mail_opened` 레코드인지 여부. */
export function isMailOpened(
  value: unknown,
): value is Received<MailOpenedEvent> {
  return recordHolds(value, mailOpenedCheck);
}
