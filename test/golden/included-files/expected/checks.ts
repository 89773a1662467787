// Checks: one function for each property that its type does not describe whole.
import * as base from "./validation";
import type { Fault } from "./validation";

/** The event property `method`. */
export function method(value: unknown): Fault | undefined {
  switch (value) {
    case "email":
    case "kakao":
      return undefined;
    default:
      return base.fault("enum", 'must be one of "email", "kakao"');
  }
}

/** The event property `cart_value`. */
export function cartValue(value: unknown): Fault | undefined {
  if (!base.isDouble(value)) return base.double(value);
  if (value < 0) {
    return base.fault("minimum", "must be at least 0");
  }
  return undefined;
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
