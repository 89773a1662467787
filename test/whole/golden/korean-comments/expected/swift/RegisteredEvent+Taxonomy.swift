// swift-format-ignore-file
// swiftlint:disable all

import Foundation

extension RegisteredEvent {
  /// 쿠폰 사용
  ///
  /// 하나 이상 필수: mail, memo.
  ///
  /// 플랫폼: web, android. 담당: 성장팀, 데이터팀.
  ///
  /// - Parameters:
  ///   - couponCode: 쿠폰 코드. 패턴: `^[A-Z0-9]{8}$`. 정확히 8자. 담당: 성장팀.
  ///   - couponKind: 쿠폰 종류 · Kind of coupon. 사용한 쿠폰의 종류.
  ///   - mail: 형식: email.
  ///   - memo: 최대 100자.
  ///   - amount: 단위: 원. 0 이상 1000 이하.
  ///   - storeID: 1 이상. 플랫폼: android.
  ///   - ratings: 1~5개.
  ///   - usedAt: 만료일: 2099-12-31.
  ///   - oldCode: 지원 중단. 2.0부터. 대신 `coupon_code` 사용.
  ///   - channel: 다른 값도 허용.
  ///   - dfItems: 상품 · Items. 이벤트의 대상이 되는 상품입니다. 최대 100개.
  public static func couponRedeemed(
    couponCode: String,
    couponKind: CouponRedeemedCouponKind? = nil,
    mail: String? = nil,
    memo: String? = nil,
    amount: Double? = nil,
    storeID: Int? = nil,
    ratings: [Int]? = nil,
    usedAt: Date? = nil,
    oldCode: String? = nil,
    channel: Channel? = nil,
    hint: Hint? = nil,
    dfItems: [Item]? = nil
  ) -> RegisteredEvent {
    assert(mail != nil || memo != nil, "couponRedeemed requires mail or memo")
    return RegisteredEvent(
      "coupon_redeemed",
      [
        "coupon_code": couponCode,
        "coupon_kind": couponKind?.rawValue,
        "mail": mail,
        "memo": memo,
        "amount": amount?.dfineryValue,
        "store_id": storeID,
        "ratings": ratings,
        "used_at": usedAt?.dfineryValue,
        "old_code": oldCode,
        "channel": channel?.rawValue,
        "hint": hint?.rawValue,
        "df_items": dfItems?.map(\.properties),
      ]
    )
  }

  /// 대신 `couponRedeemed` 사용: 이벤트의 현재 이름은 `coupon_redeemed`.
  @available(*, deprecated, renamed: "couponRedeemed")
  public static func couponUsed(
    couponCode: String,
    couponKind: CouponRedeemedCouponKind? = nil,
    mail: String? = nil,
    memo: String? = nil,
    amount: Double? = nil,
    storeID: Int? = nil,
    ratings: [Int]? = nil,
    usedAt: Date? = nil,
    oldCode: String? = nil,
    channel: Channel? = nil,
    hint: Hint? = nil,
    dfItems: [Item]? = nil
  ) -> RegisteredEvent {
    RegisteredEvent.couponRedeemed(
      couponCode: couponCode,
      couponKind: couponKind,
      mail: mail,
      memo: memo,
      amount: amount,
      storeID: storeID,
      ratings: ratings,
      usedAt: usedAt,
      oldCode: oldCode,
      channel: channel,
      hint: hint,
      dfItems: dfItems
    )
  }

  /// 이벤트 mail_opened.
  ///
  /// - Parameters:
  ///   - mail: 형식: email.
  @available(*, deprecated, message: "대신 `couponRedeemed` 사용. 집계가 끝났다.")
  public static func mailOpened(mail: String? = nil) -> RegisteredEvent {
    RegisteredEvent("mail_opened", ["mail": mail])
  }
}
