// Property checks that combine the built-in ones.
import * as base from "../support/check-value.js";
import type { Check } from "../support/check-value.js";

/** The event property `결제_수단`. */
export const 결제수단: Check = /* @__PURE__ */ base.oneOf(
  "신용카드",
  "카카오페이",
  "네이버페이",
  "계좌이체",
  "휴대폰",
  "포인트",
  "상품권",
);

/** The event property `배송 메모`. */
export const 배송메모: Check = /* @__PURE__ */ base.sized(0, 50);

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

/** The user property `회원등급`. */
export const user회원등급: Check = /* @__PURE__ */ base.oneOf(
  "새싹",
  "꽃",
  "열매",
);
