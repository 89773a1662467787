// ignore_for_file: type=lint
// dart format off

import 'package:meta/meta.dart' show useResult;

import 'registered.dart';

/// What identifies a user: at least one key that is not empty.
///
/// - [externalId]: 외부 ID · External ID. The service's own, stable
///   identifier of the user. It must not contain personal data, or be hashed or
///   encrypted.
/// - [phoneNo]: 전화번호 · Phone number. Country code and number, digits
///   only, without a plus sign and without the leading zero of the national
///   number, such as 821012345678.
/// - [email]: 이메일 · E-mail address. The user's e-mail address.
/// - [kakaoUserId]: 카카오 사용자 ID · Kakao user ID. The user's account at
///   Kakao.
/// - [lineUserId]: 라인 사용자 ID · LINE user ID. The user's account at LINE.
@useResult
RegisteredIdentity identity({
  String? externalId,
  String? phoneNo,
  String? email,
  String? kakaoUserId,
  String? lineUserId,
}) {
  final given = {
    if (externalId != null && externalId.isNotEmpty) 'external_id': externalId,
    if (phoneNo != null && phoneNo.isNotEmpty) 'phone_no': phoneNo,
    if (email != null && email.isNotEmpty) 'email': email,
    if (kakaoUserId != null && kakaoUserId.isNotEmpty)
      'kakao_user_id': kakaoUserId,
    if (lineUserId != null && lineUserId.isNotEmpty) 'line_user_id': lineUserId,
  };
  if (given.isEmpty) {
    throw ArgumentError('an identity needs at least one key with a value');
  }
  return RegisteredIdentity(given);
}

/// Values of registered user properties. Only what is given is set.
///
/// What is in [clear] loses its value.
///
/// - [dfPushAdsOptin]: 광고성 푸시 수신 동의 · Push advertising consent.
///   Consent to advertising push messages.
/// - [dfSmsAdsOptin]: 광고성 문자 수신 동의 · Text message advertising
///   consent. Consent to advertising text messages.
/// - [dfKakaoAdsOptin]: 광고성 카카오 수신 동의 · Kakao advertising consent.
///   Consent to advertising Kakao messages.
/// - [dfPushNightAdsOptin]: 야간 광고성 푸시 수신 동의 · Night push
///   advertising consent. Consent to advertising push messages at night (21:00
///   to 08:00).
/// - [nickname]: 별명.
@useResult
RegisteredUserProfile userProfile({
  bool? dfPushAdsOptin,
  bool? dfSmsAdsOptin,
  bool? dfKakaoAdsOptin,
  bool? dfPushNightAdsOptin,
  String? nickname,
  Set<ClearableUserProperty> clear = const {},
}) {
  return RegisteredUserProfile({
    if (dfPushAdsOptin != null) 'df_push_ads_optin': dfPushAdsOptin,
    if (dfSmsAdsOptin != null) 'df_sms_ads_optin': dfSmsAdsOptin,
    if (dfKakaoAdsOptin != null) 'df_kakao_ads_optin': dfKakaoAdsOptin,
    if (dfPushNightAdsOptin != null)
      'df_push_night_ads_optin': dfPushNightAdsOptin,
    if (nickname != null) 'nickname': nickname,
    for (final each in clear) each.value: null,
  });
}

/// The user properties that may have no value.
enum ClearableUserProperty {
  dfPushAdsOptin('df_push_ads_optin'),
  dfSmsAdsOptin('df_sms_ads_optin'),
  dfKakaoAdsOptin('df_kakao_ads_optin'),
  dfPushNightAdsOptin('df_push_night_ads_optin');

  const ClearableUserProperty(this.value);

  /// The name that it is registered under.
  final String value;
}
