// Property checks that combine the built-in ones.
import type { ItemCheck } from "../support/check-object.js";
import type { Check } from "../support/check-value.js";

/** The event property `plan`. */
export declare const plan: Check;

/** The event property `seats`. */
export declare const seats: Check;

/** The user property `df_push_ads_optin`. */
export declare const userDfPushAdsOptin: Check;

/** The user property `df_sms_ads_optin`. */
export declare const userDfSmsAdsOptin: Check;

/** The user property `df_kakao_ads_optin`. */
export declare const userDfKakaoAdsOptin: Check;

/** The user property `df_push_night_ads_optin`. */
export declare const userDfPushNightAdsOptin: Check;

/** The user property `company`. */
export declare const userCompany: Check;

/** Whether an item is valid, decided key by key. */
export declare function isItem(value: unknown): boolean | undefined;

/** The check of one item of `df_items`. */
export declare const item: ItemCheck;
