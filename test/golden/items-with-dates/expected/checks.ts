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

/** The item property `flavour`. */
export function itemFlavour(value: unknown): Fault | undefined {
  switch (value) {
    case "sweet":
    case "sour":
      return undefined;
    default:
      return base.fault("enum", 'must be one of "sweet", "sour"');
  }
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
  known += requiredKey(base.datetime(values["best_before"]));
  known += optionalKey(values["gift"], base.boolean(values["gift"]));
  known += optionalKey(values["flavour"], itemFlavour(values["flavour"]));
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
    best_before: base.datetime,
  },
  {
    df_category1: base.string,
    df_category2: base.string,
    df_category3: base.string,
    df_category4: base.string,
    df_category5: base.string,
    gift: base.boolean,
    flavour: itemFlavour,
  },
  isItem,
);
