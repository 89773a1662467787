// Property checks that combine the built-in ones.
import { type ItemCheck, fields, isPlain } from "../support/check-object.js";
import * as base from "../support/check-value.js";
import type { Check } from "../support/check-value.js";

/** The event property `cart_id`. */
export const cartId: Check = /* @__PURE__ */ base.sized(0, 40);

/** The event property `cart_value`. */
export const cartValue: Check = /* @__PURE__ */ base.within(base.double, 0);

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

/** Whether an item is valid, decided key by key. */
export function isItem(value: unknown): boolean | undefined {
  // The walk judges a value that is not a plain object.
  if (!isPlain(value)) return undefined;
  if (typeof value["df_item_id"] !== "string") return false;
  if (typeof value["df_item_name"] !== "string") return false;
  if (!Number.isFinite(value["df_price"])) return false;
  if (!Number.isSafeInteger(value["df_quantity"])) return false;
  if (!Number.isFinite(value["df_discount"])) return false;
  // What was read above counts only if JSON writes its key.
  let missing = 5;
  let each: unknown;
  for (const name in value) {
    switch (name) {
      case "df_item_id":
      case "df_item_name":
      case "df_price":
      case "df_quantity":
      case "df_discount":
        missing--;
        break;
      case "df_category1":
        each = value["df_category1"];
        if (each !== undefined && typeof each !== "string") return false;
        break;
      case "df_category2":
        each = value["df_category2"];
        if (each !== undefined && typeof each !== "string") return false;
        break;
      case "df_category3":
        each = value["df_category3"];
        if (each !== undefined && typeof each !== "string") return false;
        break;
      case "df_category4":
        each = value["df_category4"];
        if (each !== undefined && typeof each !== "string") return false;
        break;
      case "df_category5":
        each = value["df_category5"];
        if (each !== undefined && typeof each !== "string") return false;
        break;
      default:
        if (value[name] !== undefined) return false;
    }
  }
  return missing === 0;
}

/** The check of one item of `df_items`. */
export const item: ItemCheck = {
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
