// Validators: one for each registered event.
import * as checks from "../checks.js";
import { item } from "../checks.js";
import type { NarrowEvent, WideEvent } from "../events/taxonomy.js";
import { type EventCheck, recordShape } from "../validate-event.js";
import {
  type ValidationResult,
  fields,
  isValid,
  items,
  validate,
} from "../validate.js";
import * as base from "../validation.js";
import type { Fault } from "../validation.js";

/** What `wide` must satisfy. */
export const wideCheck: EventCheck = {
  name: "wide",
  required: 1,
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
  items: /* @__PURE__ */ items(item),
  itemsRequired: false,
};

/** Says everything that is wrong with a record of `wide`. */
export function validateWide(value: unknown): ValidationResult<WideEvent> {
  return validate(value, recordShape(wideCheck));
}

/** Whether a value is a record of `wide`. */
export function isWide(value: unknown): value is WideEvent {
  return isValid(value, recordShape(wideCheck));
}

/** The event property `coupon_code`. */
export function narrow_couponCode(value: unknown): Fault | undefined {
  if (typeof value !== "string") return base.string(value);
  if (!base.hasLength(value, 8)) {
    return base.fault("min_length", "must have at least 8 characters");
  }
  if (!base.fitsLength(value, 8)) {
    return base.fault("max_length", "must have at most 8 characters");
  }
  if (!/^[A-Z0-9]+$/u.test(value)) {
    return base.fault("pattern", "must match ^[A-Z0-9]+$");
  }
  if (!/^SPRING/u.test(value)) {
    return base.fault("pattern", "must match ^SPRING");
  }
  return undefined;
}

/** The event property `coupon_kind`. */
export function narrow_couponKind(value: unknown): Fault | undefined {
  switch (value) {
    case "percent":
    case "amount":
      return undefined;
    default:
      return base.fault("enum", 'must be one of "percent", "amount"');
  }
}

/** The event property `rating`. */
export function narrow_rating(value: unknown): Fault | undefined {
  if (!base.isLong(value)) return base.long(value);
  if (value < 1) {
    return base.fault("minimum", "must be at least 1");
  }
  if (value > 5) {
    return base.fault("maximum", "must be at most 5");
  }
  return undefined;
}

/** The event property `discount`. */
export function narrow_discount(value: unknown): Fault | undefined {
  if (!base.isDouble(value)) return base.double(value);
  if (value < 0.5) {
    return base.fault("minimum", "must be at least 0.5");
  }
  if (value > 99.5) {
    return base.fault("maximum", "must be at most 99.5");
  }
  return undefined;
}

/** One element of `store_ids`. */
export function narrow_storeIds_element(value: unknown): Fault | undefined {
  if (!base.isLong(value)) return base.long(value);
  if (value < 1) {
    return base.fault("minimum", "must be at least 1");
  }
  return undefined;
}

/** The event property `store_ids`. */
export function narrow_storeIds(value: unknown): Fault | undefined {
  return base.list(value, narrow_storeIds_element, 1, 5);
}

/** One element of `filters`. */
export function narrow_filters_element(value: unknown): Fault | undefined {
  switch (value) {
    case "sale":
    case "organic":
      return undefined;
    default:
      return base.fault("enum", 'must be one of "sale", "organic"');
  }
}

/** The event property `filters`. */
export function narrow_filters(value: unknown): Fault | undefined {
  return base.list(value, narrow_filters_element);
}

/** The event property `note`. */
export function narrow_note(value: unknown): Fault | undefined {
  if (typeof value !== "string") return base.string(value);
  if (!base.isEmail(value)) {
    return base.fault("format", "must be an e-mail address");
  }
  return undefined;
}

/** What `narrow` must satisfy. */
export const narrowCheck: EventCheck = {
  name: "narrow",
  required: 3,
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
  items: /* @__PURE__ */ items(item, 1, 10),
  itemsRequired: true,
};

/** Says everything that is wrong with a record of `narrow`. */
export function validateNarrow(value: unknown): ValidationResult<NarrowEvent> {
  return validate(value, recordShape(narrowCheck));
}

/** Whether a value is a record of `narrow`. */
export function isNarrow(value: unknown): value is NarrowEvent {
  return isValid(value, recordShape(narrowCheck));
}
