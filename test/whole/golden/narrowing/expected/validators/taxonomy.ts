// Validators: one for each registered event.
import type { NarrowEvent, WideEvent } from "../events/taxonomy.js";
import {
  type EventCheck,
  recordHolds,
  recordResult,
} from "../support/check-event.js";
import {
  type ValidationResult,
  fields,
  items,
} from "../support/check-object.js";
import * as base from "../support/check-value.js";
import type { Received } from "../support/records.js";
import * as checks from "./checks.js";
import { item } from "./checks.js";

/** The rules of a `wide` record. */
export const wideCheck: EventCheck = {
  name: "wide",
  fields: /* @__PURE__ */ fields(
    {
      coupon_code: checks.couponCode,
    },
    {
      coupon_kind: checks.couponKind,
      rating: checks.rating,
      discount: base.double,
      store_ids: checks.storeIds,
      filters: checks.filters,
      note: base.string,
    },
  ),
  items: /* @__PURE__ */ items(item, false),
};

/** Validates a `wide` record and returns every violation. */
export function validateWide(
  value: unknown,
): ValidationResult<Received<WideEvent>> {
  return recordResult(value, wideCheck);
}

/** Whether a value is a `wide` record. */
export function isWide(value: unknown): value is Received<WideEvent> {
  return recordHolds(value, wideCheck);
}

/** The property `coupon_code` as `narrow` narrows it. */
const narrowCouponCode = /* @__PURE__ */ base.every(
  /* @__PURE__ */ base.sized(8, 8),
  /* @__PURE__ */ base.matches(/^[A-Z0-9]+$/u),
  /* @__PURE__ */ base.matches(/^SPRING/u),
);

/** The property `coupon_kind` as `narrow` narrows it. */
const narrowCouponKind = /* @__PURE__ */ base.oneOf("percent", "amount");

/** The property `rating` as `narrow` narrows it. */
const narrowRating = /* @__PURE__ */ base.within(base.long, 1, 5);

/** The property `discount` as `narrow` narrows it. */
const narrowDiscount = /* @__PURE__ */ base.within(base.double, 0.5, 99.5);

/** The property `store_ids` as `narrow` narrows it. */
const narrowStoreIds = /* @__PURE__ */ base.listOf(
  /* @__PURE__ */ base.within(base.long, 1),
  1,
  5,
);

/** The property `filters` as `narrow` narrows it. */
const narrowFilters = /* @__PURE__ */ base.listOf(
  /* @__PURE__ */ base.oneOf("sale", "organic"),
);

/** The property `note` as `narrow` narrows it. */
const narrowNote = base.email;

/** The rules of a `narrow` record. */
export const narrowCheck: EventCheck = {
  name: "narrow",
  fields: /* @__PURE__ */ fields(
    {
      coupon_code: narrowCouponCode,
      coupon_kind: narrowCouponKind,
      store_ids: narrowStoreIds,
    },
    {
      rating: narrowRating,
      discount: narrowDiscount,
      filters: narrowFilters,
      note: narrowNote,
    },
  ),
  items: /* @__PURE__ */ items(item, true, 1, 10),
};

/** Validates a `narrow` record and returns every violation. */
export function validateNarrow(
  value: unknown,
): ValidationResult<Received<NarrowEvent>> {
  return recordResult(value, narrowCheck);
}

/** Whether a value is a `narrow` record. */
export function isNarrow(value: unknown): value is Received<NarrowEvent> {
  return recordHolds(value, narrowCheck);
}
