// Validators of identities and user profiles.
import { fields, validate } from "../support/check-object.js";
import { identityWalk } from "../support/check-request.js";
import * as checks from "./checks.js";

/** The keys that may identify a user. */
export const identityKeys = [
  "external_id",
  "phone_no",
  "email",
  "kakao_user_id",
  "line_user_id",
];

/** The walk over an identity. */
export const walkIdentity = /* @__PURE__ */ identityWalk(identityKeys);

/** The walk over a user's properties. */
export const walkProfile = /* @__PURE__ */ fields(
  {},
  {
    df_push_ads_optin: checks.userDfPushAdsOptin,
    df_sms_ads_optin: checks.userDfSmsAdsOptin,
    df_kakao_ads_optin: checks.userDfKakaoAdsOptin,
    df_push_night_ads_optin: checks.userDfPushNightAdsOptin,
    company: checks.userCompany,
  },
);

/** Validates an identity and returns every violation. */
export function validateIdentity(value) {
  return validate(value, walkIdentity);
}

/** Validates a user's properties and returns every violation. */
export function validateUserProfile(value) {
  return validate(value, walkProfile);
}
