// Builders of identities and user profiles.
import type { Closed } from "./support/inputs.js";
import { dated } from "./support/instants.js";
import {
  type RegisteredIdentity,
  type RegisteredUserProfile,
  identityRecord,
  profileRecord,
} from "./support/user.js";
import { wire } from "./support/wire.js";

/** The keys that may identify a user; at least one must have a value. */
export interface IdentityProperties {
  /**
   * 외부 ID · External ID
   *
   * The service's own, stable identifier of the user. It must not contain
   * personal data, or be hashed or encrypted.
   */
  external_id?: string | undefined;
  /**
   * 전화번호 · Phone number
   *
   * Country code and number, digits only, without a plus sign and without the
   * leading zero of the national number, such as 821012345678.
   */
  phone_no?: string | undefined;
  /**
   * 이메일 · E-mail address
   *
   * The user's e-mail address.
   */
  email?: string | undefined;
  /**
   * 카카오 사용자 ID · Kakao user ID
   *
   * The user's account at Kakao.
   */
  kakao_user_id?: string | undefined;
  /**
   * 라인 사용자 ID · LINE user ID
   *
   * The user's account at LINE.
   */
  line_user_id?: string | undefined;
}

/** Identifies a user by at least one key that is not empty. */
export function identity<Given extends IdentityProperties>(
  keys: Closed<Given, IdentityProperties>,
): RegisteredIdentity {
  return identityRecord(keys);
}

/** The registered user properties. */
export interface UserProfileProperties {
  /**
   * 이름 · Name
   *
   * Name of the user.
   *
   * Personal data.
   */
  df_name?: string | undefined;
  /**
   * 광고성 푸시 수신 동의 · Push advertising consent
   *
   * Consent to advertising push messages.
   */
  df_push_ads_optin?: boolean | null | undefined;
  /**
   * 광고성 문자 수신 동의 · Text message advertising consent
   *
   * Consent to advertising text messages.
   */
  df_sms_ads_optin?: boolean | null | undefined;
  /**
   * 광고성 카카오 수신 동의 · Kakao advertising consent
   *
   * Consent to advertising Kakao messages.
   */
  df_kakao_ads_optin?: boolean | null | undefined;
  /**
   * 야간 광고성 푸시 수신 동의 · Night push advertising consent
   *
   * Consent to advertising push messages at night (21:00 to 08:00).
   */
  df_push_night_ads_optin?: boolean | null | undefined;
  /** An integer. At least 1. Examples: `7`, `null`. */
  favourite_store?: number | null | undefined;
  /** Format: date. Personal data, indirectly. */
  birthday?: string | undefined;
  /** An instant; a string is UTC, such as `2026-01-31T09:00:00.000Z`. */
  last_visit_at?: Date | string | undefined;
  /** At most 10 elements. */
  interests?: readonly string[] | undefined;
}

/** Sets registered user properties. */
export function userProfile<Given extends UserProfileProperties>(
  properties: Closed<Given, UserProfileProperties>,
): RegisteredUserProfile {
  return profileRecord(properties, dated(wire, "last_visit_at"));
}
