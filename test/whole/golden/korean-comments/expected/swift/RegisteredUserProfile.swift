// swift-format-ignore-file
// swiftlint:disable all

import Foundation

/// `Dfinery.shared().set(userProfile:)`에 전달하는 등록된 유저 속성의 값.
public struct RegisteredUserProfile {
  /// SDK가 설정하는 값.
  public let properties: [String: Any]

  /// 주어진 것만 설정한다. `clear`에 있는 속성은 값을 비운다.
  ///
  /// - Parameters:
  ///   - dfPushAdsOptin: 광고성 푸시 수신 동의 · Push advertising consent. 광고성 푸시 메시지의
  ///     수신 동의입니다.
  ///   - dfSMSAdsOptin: 광고성 문자 수신 동의 · Text message advertising consent. 광고성 문자
  ///     메시지의 수신 동의입니다.
  ///   - dfKakaoAdsOptin: 광고성 카카오 수신 동의 · Kakao advertising consent. 광고성 카카오
  ///     메시지의 수신 동의입니다.
  ///   - dfPushNightAdsOptin: 야간 광고성 푸시 수신 동의 · Night push advertising consent.
  ///     야간(21:00~08:00) 광고성 푸시 메시지의 수신 동의입니다.
  ///   - nickname: 별명.
  public init(
    dfPushAdsOptin: Bool? = nil,
    dfSMSAdsOptin: Bool? = nil,
    dfKakaoAdsOptin: Bool? = nil,
    dfPushNightAdsOptin: Bool? = nil,
    nickname: String? = nil,
    clear: Set<ClearableProperty> = []
  ) {
    var given: [String: Any?] = [
      "df_push_ads_optin": dfPushAdsOptin,
      "df_sms_ads_optin": dfSMSAdsOptin,
      "df_kakao_ads_optin": dfKakaoAdsOptin,
      "df_push_night_ads_optin": dfPushNightAdsOptin,
      "nickname": nickname,
    ]
    for property in clear { given[property.rawValue] = NSNull() }
    self.properties = given.compactMapValues { $0 }
  }

  /// 값을 비울 수 있는 속성.
  public enum ClearableProperty: String, CaseIterable, Sendable {
    case dfPushAdsOptin = "df_push_ads_optin"
    case dfSMSAdsOptin = "df_sms_ads_optin"
    case dfKakaoAdsOptin = "df_kakao_ads_optin"
    case dfPushNightAdsOptin = "df_push_night_ads_optin"
  }
}
