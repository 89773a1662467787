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

/** The rules for a record of `wide`. */
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

/** Validates a record of `wide` and returns every violation. */
export function validateWide(
  value: unknown,
): ValidationResult<Received<WideEvent>> {
  return recordResult(value, wideCheck);
}

/** Whether a value is a record of `wide`. */
export function isWide(value: unknown): value is Received<WideEvent> {
  return recordHolds(value, wideCheck);
}

/** The event property `coupon_code`. */
const narrow_couponCode = /* @__PURE__ */ base.every(
  /* @__PURE__ */ base.sized(8, 8),
  /* @__PURE__ */ base.matches(/^[A-Z0-9]+$/u),
  /* @__PURE__ */ base.matches(/^SPRING/u),
);

/** The event property `coupon_kind`. */
const narrow_couponKind = /* @__PURE__ */ base.oneOf("percent", "amount");

/** The event property `rating`. */
const narrow_rating = /* @__PURE__ */ base.within(base.long, 1, 5);

/** The event property `discount`. */
const narrow_discount = /* @__PURE__ */ base.within(base.double, 0.5, 99.5);

/** The event property `store_ids`. */
const narrow_storeIds = /* @__PURE__ */ base.listOf(
  /* @__PURE__ */ base.within(base.long, 1),
  1,
  5,
);

/** The event property `filters`. */
const narrow_filters = /* @__PURE__ */ base.listOf(
  /* @__PURE__ */ base.oneOf("sale", "organic"),
);

/** The event property `note`. */
const narrow_note = base.email;

/** The rules for a record of `narrow`. */
export const narrowCheck: EventCheck = {
  name: "narrow",
  fields: /* @__PURE__ */ fields(
    {
      coupon_code: narrow_couponCode,
      coupon_kind: narrow_couponKind,
      store_ids: narrow_storeIds,
    },
    {
      rating: narrow_rating,
      discount: narrow_discount,
      filters: narrow_filters,
      note: narrow_note,
    },
  ),
  items: /* @__PURE__ */ items(item, true, 1, 10),
};

/** Validates a record of `narrow` and returns every violation. */
export function validateNarrow(
  value: unknown,
): ValidationResult<Received<NarrowEvent>> {
  return recordResult(value, narrowCheck);
}

/** Whether a value is a record of `narrow`. */
export function isNarrow(value: unknown): value is Received<NarrowEvent> {
  return recordHolds(value, narrowCheck);
}
