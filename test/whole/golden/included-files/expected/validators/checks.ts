// Property checks that combine the built-in ones.
import * as base from "../support/check-value";
import type { Check } from "../support/check-value";

/** The event property `method`. */
export const method: Check = /* @__PURE__ */ base.oneOf("email", "kakao");

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
