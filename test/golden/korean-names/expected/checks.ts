// Checks: one function for each property that its type does not describe whole.
import * as base from "./validation.js";
import type { Fault } from "./validation.js";

/** The event property `결제_수단`. */
export function 결제수단(value: unknown): Fault | undefined {
  switch (value) {
    case "신용카드":
    case "카카오페이":
    case "네이버페이":
    case "계좌이체":
    case "휴대폰":
    case "포인트":
    case "상품권":
      return undefined;
    default:
      return base.fault(
        "enum",
        'must be one of "신용카드", "카카오페이", "네이버페이", "계좌이체", "휴대폰", "포인트", "상품권"',
      );
  }
}

/** The event property `배송 메모`. */
export function 배송메모(value: unknown): Fault | undefined {
  if (typeof value !== "string") return base.string(value);
  if (!base.fitsLength(value, 50)) {
    return base.fault("max_length", "must have at most 50 characters");
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

/** The user property `회원등급`. */
export function user회원등급(value: unknown): Fault | undefined {
  switch (value) {
    case "새싹":
    case "꽃":
    case "열매":
      return undefined;
    default:
      return base.fault("enum", 'must be one of "새싹", "꽃", "열매"');
  }
}
