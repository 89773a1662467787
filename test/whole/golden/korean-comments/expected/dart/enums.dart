// ignore_for_file: type=lint
// dart format off

/// 쿠폰 종류 · Kind of coupon
enum CouponRedeemedCouponKind {
  /// 정률.
  percent('percent'),
  /// 금액이 정해진 쿠폰.
  amount('amount');

  const CouponRedeemedCouponKind(this.value);

  /// 보내는 값.
  final String value;
}

/// channel의 값.
///
/// 다른 값도 허용.
extension type const Channel(String value) implements String {
  static const kakao = Channel('kakao');
  static const naver = Channel('naver');
}

/// hint의 값.
enum Hint {
  none('none');

  const Hint(this.value);

  /// 보내는 값.
  final String value;
}
