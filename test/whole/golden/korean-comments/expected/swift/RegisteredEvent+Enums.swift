// swift-format-ignore-file
// swiftlint:disable all

extension RegisteredEvent {
  /// 쿠폰 종류 · Kind of coupon
  public enum CouponRedeemedCouponKind: String, CaseIterable, Sendable {
    /// 정률.
    case percent
    /// 금액이 정해진 쿠폰.
    case amount
  }

  /// channel의 값.
  ///
  /// 다른 값도 허용.
  public struct Channel: RawRepresentable, Hashable, Sendable {
    public static let kakao = Channel(rawValue: "kakao")
    public static let naver = Channel(rawValue: "naver")

    public let rawValue: String

    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }

  /// hint의 값.
  public enum Hint: String, CaseIterable, Sendable {
    case noneValue = "none"
  }
}
