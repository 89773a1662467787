// 식별 정보와 유저 프로필의 검증기.
import {
  type ValidationResult,
  type Walk,
  fields,
  validate,
} from "../support/check-object.js";
import { identityWalk } from "../support/check-request.js";
import * as base from "../support/check-value.js";
import type {
  RegisteredIdentity,
  RegisteredUserProfile,
} from "../support/user.js";
import * as checks from "./checks.js";

/** 유저를 식별하는 키. */
export const identityKeys: readonly string[] = [
  "external_id",
  "phone_no",
  "email",
  "kakao_user_id",
  "line_user_id",
];

/** 식별 정보의 검사 순서. */
export const walkIdentity: Walk = /* @__PURE__ */ identityWalk(identityKeys);

/** 유저 속성의 검사 순서. */
export const walkProfile: Walk = /* @__PURE__ */ fields(
  {},
  {
    df_push_ads_optin: checks.userDfPushAdsOptin,
    df_sms_ads_optin: checks.userDfSmsAdsOptin,
    df_kakao_ads_optin: checks.userDfKakaoAdsOptin,
    df_push_night_ads_optin: checks.userDfPushNightAdsOptin,
    nickname: base.string,
  },
);

/** 식별 정보를 검증하고 모든 위반을 반환한다. */
export function validateIdentity(
  value: unknown,
): ValidationResult<RegisteredIdentity> {
  return validate(value, walkIdentity);
}

/** 유저 속성을 검증하고 모든 위반을 반환한다. */
export function validateUserProfile(
  value: unknown,
): ValidationResult<RegisteredUserProfile> {
  return validate(value, walkProfile);
}
