// Property checks that combine the built-in ones.
import * as base from "../support/check-value.js";
import type { Check } from "../support/check-value.js";

/** The event property `coupon_kind`. */
export const couponKind: Check = /* @__PURE__ */ base.oneOf(
  "percent",
  "amount",
  "shipping",
  "a`b",
  "plain",
);

/** The event property `method`. */
export const method: Check = /* @__PURE__ */ base.sized(0, 20);

/** The event property `ranks`. */
export const ranks: Check = /* @__PURE__ */ base.listOf(
  /* @__PURE__ */ base.oneOf(1, 2),
  0,
  3,
);

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

/** The user property `level`. */
export const userLevel: Check = /* @__PURE__ */ base.nullable(
  /* @__PURE__ */ base.oneOf(0, 1),
);
