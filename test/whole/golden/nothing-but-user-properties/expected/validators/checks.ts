// Property checks that combine the built-in ones.
import * as base from "../support/check-value.js";
import type { Check } from "../support/check-value.js";

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

/** The user property `favourite_store`. */
export const userFavouriteStore: Check = /* @__PURE__ */ base.nullable(
  /* @__PURE__ */ base.within(base.long, 1),
);

/** The user property `interests`. */
export const userInterests: Check = /* @__PURE__ */ base.listOf(
  base.string,
  0,
  10,
);
