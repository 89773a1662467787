// swift-format-ignore-file
// swiftlint:disable all

import Foundation

/// Values of registered user properties, for `Dfinery.shared().set(userProfile:)`.
public struct RegisteredUserProfile {
  /// What the SDK sets.
  public let properties: [String: Any]

  /// Only what is given is set; what is in `clear` loses its value.
  ///
  /// - Parameters:
  ///   - dfPushAdsOptin: 광고성 푸시 수신 동의 · Push advertising consent. Consent to
  ///     advertising push messages.
  ///   - dfSMSAdsOptin: 광고성 문자 수신 동의 · Text message advertising consent. Consent to
  ///     advertising text messages.
  ///   - dfKakaoAdsOptin: 광고성 카카오 수신 동의 · Kakao advertising consent. Consent to
  ///     advertising Kakao messages.
  ///   - dfPushNightAdsOptin: 야간 광고성 푸시 수신 동의 · Night push advertising consent.
  ///     Consent to advertising push messages at night (21:00 to 08:00).
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

  /// The properties that may have no value.
  public enum ClearableProperty: String, CaseIterable, Sendable {
    case dfPushAdsOptin = "df_push_ads_optin"
    case dfSMSAdsOptin = "df_sms_ads_optin"
    case dfKakaoAdsOptin = "df_kakao_ads_optin"
    case dfPushNightAdsOptin = "df_push_night_ads_optin"
  }
}
