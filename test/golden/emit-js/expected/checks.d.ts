// Checks: one function for each property that its type does not describe whole.
import type { Fields, Shape } from "./validate.js";
import type { Fault } from "./validation.js";

/** The event property `plan`. */
export declare function plan(value: unknown): Fault | undefined;

/** The event property `seats`. */
export declare function seats(value: unknown): Fault | undefined;

/** The user property `df_push_ads_optin`. */
export declare function userDfPushAdsOptin(value: unknown): Fault | undefined;

/** The user property `df_sms_ads_optin`. */
export declare function userDfSmsAdsOptin(value: unknown): Fault | undefined;

/** The user property `df_kakao_ads_optin`. */
export declare function userDfKakaoAdsOptin(value: unknown): Fault | undefined;

/** The user property `df_push_night_ads_optin`. */
export declare function userDfPushNightAdsOptin(
  value: unknown,
): Fault | undefined;

/** The user property `company`. */
export declare function userCompany(value: unknown): Fault | undefined;

/** Whether an item is right, decided key by key. */
export declare function isItem(values: Fields): boolean | undefined;

/** The shape of one item of `df_items`. */
export declare const item: Shape;
