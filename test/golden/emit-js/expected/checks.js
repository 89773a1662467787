// Checks: one function for each property that its type does not describe whole.
import { fields, optionalKey, requiredKey, verdict } from "./validate.js";
import * as base from "./validation.js";

/** The event property `plan`. */
export function plan(value) {
  switch (value) {
    case "free":
    case "pro":
      return undefined;
    default:
      return base.fault("enum", 'must be one of "free", "pro"');
  }
}

/** The event property `seats`. */
export function seats(value) {
  if (!base.isLong(value)) return base.long(value);
  if (value < 1) {
    return base.fault("minimum", "must be at least 1");
  }
  if (value > 500) {
    return base.fault("maximum", "must be at most 500");
  }
  return undefined;
}

/** The user property `df_push_ads_optin`. */
export function userDfPushAdsOptin(value) {
  if (value === null) return undefined;
  return base.boolean(value);
}

/** The user property `df_sms_ads_optin`. */
export function userDfSmsAdsOptin(value) {
  if (value === null) return undefined;
  return base.boolean(value);
}

/** The user property `df_kakao_ads_optin`. */
export function userDfKakaoAdsOptin(value) {
  if (value === null) return undefined;
  return base.boolean(value);
}

/** The user property `df_push_night_ads_optin`. */
export function userDfPushNightAdsOptin(value) {
  if (value === null) return undefined;
  return base.boolean(value);
}

/** The user property `company`. */
export function userCompany(value) {
  if (value === null) return undefined;
  return base.string(value);
}

/** Whether an item is right, decided key by key. */
export function isItem(values) {
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
export const item = /* @__PURE__ */ fields(
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
