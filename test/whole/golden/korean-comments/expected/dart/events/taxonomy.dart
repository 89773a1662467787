// ignore_for_file: type=lint
// dart format off

import 'package:meta/meta.dart' show useResult;

import '../enums.dart';
import '../item.dart';
import '../registered.dart';
import '../utc.dart';

/// 쿠폰 사용
///
/// 하나 이상 필수: mail, memo.
///
/// 플랫폼: web, android. 담당: 성장팀, 데이터팀.
///
/// - [couponCode]: 쿠폰 코드. 패턴: `^[A-Z0-9]{8}$`. 정확히 8자. 담당:
///   성장팀.
/// - [couponKind]: 쿠폰 종류 · Kind of coupon. 사용한 쿠폰의 종류.
/// - [mail]: 형식: email.
/// - [memo]: 최대 100자.
/// - [amount]: 단위: 원. 0 이상 1000 이하.
/// - [storeId]: 1 이상. 플랫폼: android.
/// - [ratings]: 1~5개.
/// - [usedAt]: 만료일: 2099-12-31.
/// - [oldCode]: 지원 중단. 2.0부터. 대신 `coupon_code` 사용.
/// - [channel]: 다른 값도 허용.
/// - [dfItems]: 상품 · Items. 이벤트의 대상이 되는 상품입니다. 최대 100개.
@useResult
RegisteredEvent couponRedeemed({
  required String couponCode,
  CouponRedeemedCouponKind? couponKind,
  String? mail,
  String? memo,
  double? amount,
  int? storeId,
  List<int>? ratings,
  DateTime? usedAt,
  String? oldCode,
  Channel? channel,
  Hint? hint,
  List<Item>? dfItems,
}) {
  assert(mail != null || memo != null, 'couponRedeemed requires mail or memo');
  return RegisteredEvent('coupon_redeemed', {
    'coupon_code': couponCode,
    if (couponKind != null) 'coupon_kind': couponKind.value,
    if (mail != null) 'mail': mail,
    if (memo != null) 'memo': memo,
    if (amount != null && amount.isFinite) 'amount': amount,
    if (storeId != null) 'store_id': storeId,
    if (ratings != null) 'ratings': ratings,
    if (usedAt != null) 'used_at': usedAt.toUtcText(),
    if (oldCode != null) 'old_code': oldCode,
    if (channel != null) 'channel': channel,
    if (hint != null) 'hint': hint.value,
    if (dfItems != null) 'df_items': [for (final each in dfItems) each.toMap()],
  });
}

/// 대신 couponRedeemed 사용: 이벤트의 현재 이름은 coupon_redeemed.
@Deprecated('대신 couponRedeemed 사용: 이벤트의 현재 이름은 coupon_redeemed.')
@useResult
RegisteredEvent couponUsed({
  required String couponCode,
  CouponRedeemedCouponKind? couponKind,
  String? mail,
  String? memo,
  double? amount,
  int? storeId,
  List<int>? ratings,
  DateTime? usedAt,
  String? oldCode,
  Channel? channel,
  Hint? hint,
  List<Item>? dfItems,
}) {
  assert(mail != null || memo != null, 'couponRedeemed requires mail or memo');
  return RegisteredEvent('coupon_redeemed', {
    'coupon_code': couponCode,
    if (couponKind != null) 'coupon_kind': couponKind.value,
    if (mail != null) 'mail': mail,
    if (memo != null) 'memo': memo,
    if (amount != null && amount.isFinite) 'amount': amount,
    if (storeId != null) 'store_id': storeId,
    if (ratings != null) 'ratings': ratings,
    if (usedAt != null) 'used_at': usedAt.toUtcText(),
    if (oldCode != null) 'old_code': oldCode,
    if (channel != null) 'channel': channel,
    if (hint != null) 'hint': hint.value,
    if (dfItems != null) 'df_items': [for (final each in dfItems) each.toMap()],
  });
}

/// 이벤트 mail_opened.
///
/// - [mail]: 형식: email.
@Deprecated('대신 `couponRedeemed` 사용. 집계가 끝났다.')
@useResult
RegisteredEvent mailOpened({String? mail}) {
  return RegisteredEvent('mail_opened', {if (mail != null) 'mail': mail});
}
