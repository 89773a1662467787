// Checks: one for each property that the support code has no check for.
import {
  type Fields,
  type Shape,
  fields,
  optionalKey,
  requiredKey,
  verdict,
} from "./validate.js";
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
  known += optionalKey(values["old_sku"], base.string(values["old_sku"]));
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
    old_sku: base.string,
  },
  isItem,
);
