// Checks: one for each property that the support code has no check for.
import { type Fields, type Shape, fields } from "./validate.js";
import * as base from "./validation.js";
import type { Check } from "./validation.js";

/** The user property `df_push_ads_optin`. */
export const userDfPushAdsOptin: Check = /* @__PURE__ */ base.nullable(
  base.boolean,
);

/** The user property `df_sms_ads_optin`. */
export const userDfSmsAdsOptin: Check = /* @__PURE__ */ base.nullable(
  base.boolean,
);

/** The user property `df_kakao_ads_optin`. */
export const userDfKakaoAdsOptin: Check = /* @__PURE__ */ base.nullable(
  base.boolean,
);

/** The user property `df_push_night_ads_optin`. */
export const userDfPushNightAdsOptin: Check = /* @__PURE__ */ base.nullable(
  base.boolean,
);

/** Whether an item is right, decided key by key. */
export function isItem(values: Fields): boolean | undefined {
  let known = 5;
  if (base.string(values["df_item_id"]) !== undefined) return false;
  if (base.string(values["df_item_name"]) !== undefined) return false;
  if (base.double(values["df_price"]) !== undefined) return false;
  if (base.long(values["df_quantity"]) !== undefined) return false;
  if (base.double(values["df_discount"]) !== undefined) return false;
  if (values["df_category1"] !== undefined) {
    if (base.string(values["df_category1"]) !== undefined) return false;
    known++;
  }
  if (values["df_category2"] !== undefined) {
    if (base.string(values["df_category2"]) !== undefined) return false;
    known++;
  }
  if (values["df_category3"] !== undefined) {
    if (base.string(values["df_category3"]) !== undefined) return false;
    known++;
  }
  if (values["df_category4"] !== undefined) {
    if (base.string(values["df_category4"]) !== undefined) return false;
    known++;
  }
  if (values["df_category5"] !== undefined) {
    if (base.string(values["df_category5"]) !== undefined) return false;
    known++;
  }
  if (values["old_sku"] !== undefined) {
    if (base.string(values["old_sku"]) !== undefined) return false;
    known++;
  }
  // A key is always a string: this counts them all.
  for (const name in values) if (typeof name === "string") known--;
  // Else a key is unknown, or there but undefined: the walk decides.
  return known === 0 ? true : undefined;
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
    old_sku: base.string,
  },
  isItem,
);
