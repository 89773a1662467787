// Checks: one for each property that the support code has no check for.
import { fields, isFields } from "./validate.js";
import * as base from "./validation.js";

/** The event property `plan`. */
export const plan = /* @__PURE__ */ base.oneOf("free", "pro");

/** The event property `seats`. */
export const seats = /* @__PURE__ */ base.within(base.long, 1, 500);

/** The user property `df_push_ads_optin`. */
export const userDfPushAdsOptin = /* @__PURE__ */ base.nullable(base.boolean);

/** The user property `df_sms_ads_optin`. */
export const userDfSmsAdsOptin = /* @__PURE__ */ base.nullable(base.boolean);

/** The user property `df_kakao_ads_optin`. */
export const userDfKakaoAdsOptin = /* @__PURE__ */ base.nullable(base.boolean);

/** The user property `df_push_night_ads_optin`. */
export const userDfPushNightAdsOptin = /* @__PURE__ */ base.nullable(
  base.boolean,
);

/** The user property `company`. */
export const userCompany = /* @__PURE__ */ base.nullable(base.string);

/** Whether an item is right, decided key by key. */
export function isItem(value) {
  if (!isFields(value)) return false;
  let known = 5;
  if (typeof value["df_item_id"] !== "string") return false;
  if (typeof value["df_item_name"] !== "string") return false;
  if (!Number.isFinite(value["df_price"])) return false;
  if (!Number.isSafeInteger(value["df_quantity"])) return false;
  if (!Number.isFinite(value["df_discount"])) return false;
  if (value["df_category1"] !== undefined) {
    if (typeof value["df_category1"] !== "string") return false;
    known++;
  }
  if (value["df_category2"] !== undefined) {
    if (typeof value["df_category2"] !== "string") return false;
    known++;
  }
  if (value["df_category3"] !== undefined) {
    if (typeof value["df_category3"] !== "string") return false;
    known++;
  }
  if (value["df_category4"] !== undefined) {
    if (typeof value["df_category4"] !== "string") return false;
    known++;
  }
  if (value["df_category5"] !== undefined) {
    if (typeof value["df_category5"] !== "string") return false;
    known++;
  }
  // A key is always a string: this counts them all.
  for (const name in value) if (typeof name === "string") known--;
  // Else a key is unknown, or there but undefined: the walk decides.
  return known === 0 ? true : undefined;
}

/** The check of one item of `df_items`. */
export const item = {
  holds: isItem,
  walk: /* @__PURE__ */ fields(
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
  ),
};
