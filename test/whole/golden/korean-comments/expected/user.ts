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
   * 서비스가 정한, 바뀌지 않는 유저 식별자입니다. 개인정보가 들어 있거나 해시
   * 또는 암호화한 값이면 안 됩니다.
   */
  external_id?: string | undefined;
  /**
   * 전화번호 · Phone number
   *
   * 국가 번호와 전화번호를 숫자로만 씁니다. 더하기 기호와 국내 번호의 맨 앞 0은
   * 뺍니다(예: 821012345678).
   */
  phone_no?: string | undefined;
  /**
   * 이메일 · E-mail address
   *
   * 유저의 이메일 주소입니다.
   */
  email?: string | undefined;
  /**
   * 카카오 사용자 ID · Kakao user ID
   *
   * 유저의 카카오 계정입니다.
   */
  kakao_user_id?: string | undefined;
  /**
   * 라인 사용자 ID · LINE user ID
   *
   * 유저의 LINE 계정입니다.
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
   * 광고성 푸시 메시지의 수신 동의입니다.
   */
  df_push_ads_optin?: boolean | null | undefined;
  /**
   * 광고성 문자 수신 동의 · Text message advertising consent
   *
   * 광고성 문자 메시지의 수신 동의입니다.
   */
  df_sms_ads_optin?: boolean | null | undefined;
  /**
   * 광고성 카카오 수신 동의 · Kakao advertising consent
   *
   * 광고성 카카오 메시지의 수신 동의입니다.
   */
  df_kakao_ads_optin?: boolean | null | undefined;
  /**
   * 야간 광고성 푸시 수신 동의 · Night push advertising consent
   *
   * 야간(21:00~08:00) 광고성 푸시 메시지의 수신 동의입니다.
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
