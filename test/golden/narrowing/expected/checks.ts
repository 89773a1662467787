// Checks: one function for each property that its type does not describe whole.
import {
  type Fields,
  type Shape,
  fields,
  optionalKey,
  requiredKey,
  verdict,
} from "./validate.js";
import * as base from "./validation.js";
import type { Fault } from "./validation.js";

/** The event property `coupon_code`. */
export function couponCode(value: unknown): Fault | undefined {
  if (typeof value !== "string") return base.string(value);
  if (!base.fitsLength(value, 20)) {
    return base.fault("max_length", "must have at most 20 characters");
  }
  if (!/^[A-Z0-9]+$/u.test(value)) {
    return base.fault("pattern", "must match ^[A-Z0-9]+$");
  }
  return undefined;
}

/** The event property `coupon_kind`. */
export function couponKind(value: unknown): Fault | undefined {
  switch (value) {
    case "percent":
    case "amount":
    case "shipping":
      return undefined;
    default:
      return base.fault(
        "enum",
        'must be one of "percent", "amount", "shipping"',
      );
  }
}

/** The event property `rating`. */
export function rating(value: unknown): Fault | undefined {
  if (!base.isLong(value)) return base.long(value);
  if (value < 0) {
    return base.fault("minimum", "must be at least 0");
  }
  if (value > 10) {
    return base.fault("maximum", "must be at most 10");
  }
  return undefined;
}

/** One element of `store_ids`. */
export function storeIds_element(value: unknown): Fault | undefined {
  if (!base.isLong(value)) return base.long(value);
  if (value < 1) {
    return base.fault("minimum", "must be at least 1");
  }
  return undefined;
}

/** The event property `store_ids`. */
export function storeIds(value: unknown): Fault | undefined {
  return base.list(value, storeIds_element, 0, 20);
}

/** One element of `filters`. */
export function filters_element(value: unknown): Fault | undefined {
  switch (value) {
    case "new":
    case "sale":
    case "organic":
      return undefined;
    default:
      return base.fault("enum", 'must be one of "new", "sale", "organic"');
  }
}

/** The event property `filters`. */
export function filters(value: unknown): Fault | undefined {
  return base.list(value, filters_element);
}

/** The user property `df_push_ads_optin`. */
export function userDfPushAdsOptin(value: unknown): Fault | undefined {
  if (value === null) return undefined;
  return base.boolean(value);
}

/** The user property `df_sms_ads_optin`. */
export function userDfSmsAdsOptin(value: unknown): Fault | undefined {
  if (value === null) return undefined;
  return base.boolean(value);
}

/** The user property `df_kakao_ads_optin`. */
export function userDfKakaoAdsOptin(value: unknown): Fault | undefined {
  if (value === null) return undefined;
  return base.boolean(value);
}

/** The user property `df_push_night_ads_optin`. */
export function userDfPushNightAdsOptin(value: unknown): Fault | undefined {
  if (value === null) return undefined;
  return base.boolean(value);
}

/** Whether an item is right, decided key by key. */
export function isItem(values: Fields): boolean | undefined {
  let known = requiredKey(base.string(values["df_item_id"]));
  known += requiredKey(base.string(values["df_item_name"]));
  known += requiredKey(base.double(values["df_price"]));
  known += requiredKey(base.long(values["df_quantity"]));
  known += requiredKey(base.double(values["df_discount"]));
  known += optionalKey(
    values["df_category1"],
    base.string(values["df_category1"]),
  );
  known += optionalKey(
    values["df_category2"],
    base.string(values["df_category2"]),
  );
  known += optionalKey(
    values["df_category3"],
    base.string(values["df_category3"]),
  );
  known += optionalKey(
    values["df_category4"],
    base.string(values["df_category4"]),
  );
  known += optionalKey(
    values["df_category5"],
    base.string(values["df_category5"]),
  );
  // A key is always a string: this counts them all.
  for (const name in values) if (typeof name === "string") known--;
  return verdict(known);
}

/** The shape of one item of `df_items`. */
export const item: Shape = /* @__PURE__ */ fields(
  {
    df_item_id: base.string,
    df_item_name: base.string,
    df_price: base.double,
    df_quantity: base.long,
    df_discount: base.double,
  },
  {
    df_category1: base.string,
    df_category2: base.string,
    df_category3: base.string,
    df_category4: base.string,
    df_category5: base.string,
  },
  isItem,
);
