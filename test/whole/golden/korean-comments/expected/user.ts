// 식별 정보와 유저 프로필의 빌더.
import type { Closed } from "./support/inputs.js";
import {
  type RegisteredIdentity,
  type RegisteredUserProfile,
  identityRecord,
  profileRecord,
} from "./support/user.js";
import {
  inspectIdentity,
  inspectUserProfile,
} from "./validators/development.js";

/** 유저를 식별하는 키. 하나 이상 값이 필요하다. */
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

/** 비어 있지 않은 키 하나 이상으로 유저를 식별한다. */
export function identity<Given extends IdentityProperties>(
  keys: Closed<Given, IdentityProperties>,
): RegisteredIdentity {
  return inspectIdentity(identityRecord(keys));
}

/** 등록된 유저 속성. */
export interface UserProfileProperties {
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
  /**
   * 별명
   *
   * 간접 개인정보.
   */
  nickname?: string | undefined;
}

/** 등록된 유저 속성을 설정한다. */
export function userProfile<Given extends UserProfileProperties>(
  properties: Closed<Given, UserProfileProperties>,
): RegisteredUserProfile {
  return inspectUserProfile(profileRecord(properties));
}
