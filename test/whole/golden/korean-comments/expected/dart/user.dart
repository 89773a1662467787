// ignore_for_file: type=lint
// dart format off

import 'package:meta/meta.dart' show useResult;

import 'registered.dart';

/// 유저의 식별 정보: 비어 있지 않은 키가 하나 이상 필요하다.
///
/// - [externalId]: 외부 ID · External ID. 서비스가 정한, 바뀌지 않는 유저
///   식별자입니다. 개인정보가 들어 있거나 해시 또는 암호화한 값이면 안 됩니다.
/// - [phoneNo]: 전화번호 · Phone number. 국가 번호와 전화번호를 숫자로만
///   씁니다. 더하기 기호와 국내 번호의 맨 앞 0은 뺍니다(예: 821012345678).
/// - [email]: 이메일 · E-mail address. 유저의 이메일 주소입니다.
/// - [kakaoUserId]: 카카오 사용자 ID · Kakao user ID. 유저의 카카오
///   계정입니다.
/// - [lineUserId]: 라인 사용자 ID · LINE user ID. 유저의 LINE 계정입니다.
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

/// 등록된 유저 속성의 값. 주어진 것만 설정한다.
///
/// [clear]에 있는 속성은 값을 비운다.
///
/// - [dfPushAdsOptin]: 광고성 푸시 수신 동의 · Push advertising consent.
///   광고성 푸시 메시지의 수신 동의입니다.
/// - [dfSmsAdsOptin]: 광고성 문자 수신 동의 · Text message advertising
///   consent. 광고성 문자 메시지의 수신 동의입니다.
/// - [dfKakaoAdsOptin]: 광고성 카카오 수신 동의 · Kakao advertising consent.
///   광고성 카카오 메시지의 수신 동의입니다.
/// - [dfPushNightAdsOptin]: 야간 광고성 푸시 수신 동의 · Night push
///   advertising consent. 야간(21:00~08:00) 광고성 푸시 메시지의 수신
///   동의입니다.
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

/// 값을 비울 수 있는 유저 속성.
enum ClearableUserProperty {
  dfPushAdsOptin('df_push_ads_optin'),
  dfSmsAdsOptin('df_sms_ads_optin'),
  dfKakaoAdsOptin('df_kakao_ads_optin'),
  dfPushNightAdsOptin('df_push_night_ads_optin');

  const ClearableUserProperty(this.value);

  /// 등록된 이름.
  final String value;
}
