// Checks: one function for each property that its type does not describe whole.
import * as base from "./validation.js";
import type { Fault } from "./validation.js";

/** The event property `plan`. */
export function plan(value: unknown): Fault | undefined {
  switch (value) {
    case "free":
    case "pro":
      return undefined;
    default:
      return base.fault("enum", 'must be one of "free", "pro"');
  }
}

/** The user property `df_push_ads_optin`. */
export function userDfPushAdsOptin(value: unknown): Fault | undefined {
  if (value === null) return undefined;
  return base.boolean(value);
}

/** The user property `df_sms_ads_optin`. */
export function userDfSmsAdsOptin(value: unknown): Fault | undefined {
  if (value === null) return undefined;
  return base.boolean(value);
}

/** The user property `df_kakao_ads_optin`. */
export function userDfKakaoAdsOptin(value: unknown): Fault | undefined {
  if (value === null) return undefined;
  return base.boolean(value);
}

/** The user property `df_push_night_ads_optin`. */
export function userDfPushNightAdsOptin(value: unknown): Fault | undefined {
  if (value === null) return undefined;
  return base.boolean(value);
}
