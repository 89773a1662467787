// Checks: one function for each property that its type does not describe whole.
import * as base from "./validation.js";
import type { Fault } from "./validation.js";

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

/** The user property `favourite_store`. */
export function userFavouriteStore(value: unknown): Fault | undefined {
  if (value === null) return undefined;
  if (!base.isLong(value)) return base.long(value);
  if (value < 1) {
    return base.fault("minimum", "must be at least 1");
  }
  return undefined;
}

/** The user property `birthday`. */
export function userBirthday(value: unknown): Fault | undefined {
  if (typeof value !== "string") return base.string(value);
  if (!base.isDate(value)) {
    return base.fault("format", "must be a date such as 2026-01-31");
  }
  return undefined;
}

/** The user property `interests`. */
export function userInterests(value: unknown): Fault | undefined {
  return base.list(value, base.string, 0, 10);
}
