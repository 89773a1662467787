// Validators of identities and user profiles.
import {
  type ValidationResult,
  type Walk,
  fields,
  validate,
} from "../support/check-object.js";
import { identityWalk } from "../support/check-request.js";
import type {
  RegisteredIdentity,
  RegisteredUserProfile,
} from "../support/user.js";
import * as checks from "./checks.js";

/** The keys that may identify a user. */
export const identityKeys: readonly string[] = [
  "external_id",
  "phone_no",
  "email",
  "kakao_user_id",
  "line_user_id",
];

/** The walk over an identity. */
export const walkIdentity: Walk = /* @__PURE__ */ identityWalk(identityKeys);

/** The walk over a user's properties. */
export const walkProfile: Walk = /* @__PURE__ */ fields(
  {},
  {
    df_push_ads_optin: checks.userDfPushAdsOptin,
    df_sms_ads_optin: checks.userDfSmsAdsOptin,
    df_kakao_ads_optin: checks.userDfKakaoAdsOptin,
    df_push_night_ads_optin: checks.userDfPushNightAdsOptin,
  },
);

/** Validates an identity and returns every violation. */
export function validateIdentity(
  value: unknown,
): ValidationResult<RegisteredIdentity> {
  return validate(value, walkIdentity);
}

/** Validates a user's properties and returns every violation. */
export function validateUserProfile(
  value: unknown,
): ValidationResult<RegisteredUserProfile> {
  return validate(value, walkProfile);
}
