// Builders: one function for each registered event.
import type { 결제수단 } from "../properties.js";
import type { Closed, EventMeta } from "../support/inputs.js";
import { type EventRecord, flatRecord } from "../support/records.js";

/** Properties of `구매_완료`. */
export interface 구매완료Properties {
  /**
   * 쿠폰 코드 · Coupon code
   *
   * 고객이 결제 화면에서 직접 입력한 쿠폰 코드이다. 띄어쓰기와 하이픈은 앱이
   * 지우고 영문 소문자는 대문자로 바꾼 뒤에 보낸다.
   *
   * Example: `"봄맞이세일"`.
   */
  쿠폰_코드?: string | undefined;
  /**
   * One of `"신용카드"`, `"카카오페이"`, `"네이버페이"`, `"계좌이체"`,
   * `"휴대폰"`, `"포인트"` and `"상품권"`.
   */
  결제_수단: 결제수단;
  /** At most 50 characters. */
  "배송 메모"?: string | undefined;
}

/** A `구매_완료` record. */
export type 구매완료Event = EventRecord<
  "구매_완료",
  Readonly<구매완료Properties>,
  null
>;

/**
 * 구매 완료
 *
 * 고객이 결제를 마친다.
 *
 * Owner: 커머스팀. Tags: 결제, 구매.
 */
export function 구매완료<Given extends 구매완료Properties>(
  properties: Closed<Given, 구매완료Properties>,
  meta?: EventMeta,
): 구매완료Event {
  return flatRecord("구매_완료", properties, meta);
}

/** Properties of `쿠폰 사용`. */
export interface RedeemCouponProperties {
  /**
   * 쿠폰 코드 · Coupon code
   *
   * 고객이 결제 화면에서 직접 입력한 쿠폰 코드이다. 띄어쓰기와 하이픈은 앱이
   * 지우고 영문 소문자는 대문자로 바꾼 뒤에 보낸다.
   *
   * Example: `"봄맞이세일"`.
   */
  쿠폰_코드: string;
}

/** A `쿠폰 사용` record. */
export type RedeemCouponEvent = EventRecord<
  "쿠폰 사용",
  Readonly<RedeemCouponProperties>,
  null
>;

/** Creates a `쿠폰 사용` record. */
export function redeemCoupon<Given extends RedeemCouponProperties>(
  properties: Closed<Given, RedeemCouponProperties>,
  meta?: EventMeta,
): RedeemCouponEvent {
  return flatRecord("쿠폰 사용", properties, meta);
}
