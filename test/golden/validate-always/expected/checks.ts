// Checks: one function for each property that its type does not describe whole.
import * as base from "./validation.js";
import type { Fault } from "./validation.js";

/** The event property `code`. */
export function code(value: unknown): Fault | undefined {
  if (typeof value !== "string") return base.string(value);
  if (!/^[A-Z]{4}$/u.test(value)) {
    return base.fault("pattern", "must match ^[A-Z]{4}$");
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
