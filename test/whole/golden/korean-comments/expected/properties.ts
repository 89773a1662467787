// 이벤트가 함께 쓰는 것: enum의 값과 아이템.

/**
 * 쿠폰 종류 · Kind of coupon
 *
 * - `"percent"`: 정률
 * - `"amount"`: 금액이 정해진 쿠폰.
 */
export type CouponKind = "percent" | "amount" | "shipping";

/** `CouponKind`의 모든 값. */
export const couponKindValues: readonly [CouponKind, ...CouponKind[]] = [
  "percent",
  "amount",
  "shipping",
];

/** 값이 `couponKindValues` 중 하나인지 여부. */
export function isCouponKind(value: unknown): value is CouponKind {
  const known: readonly unknown[] = couponKindValues;
  return known.includes(value);
}

/** 다른 값도 허용. */
export type Channel = "kakao" | "naver" | (string & {});

/** `Channel`의 나열된 값. */
export type KnownChannel = "kakao" | "naver";

/** `KnownChannel`의 모든 값. */
export const channelValues: readonly [KnownChannel, ...KnownChannel[]] = [
  "kakao",
  "naver",
];

/** 값이 `channelValues` 중 하나인지 여부. */
export function isKnownChannel(value: unknown): value is KnownChannel {
  const known: readonly unknown[] = channelValues;
  return known.includes(value);
}

export type Hint = "none";

/** `Hint`의 모든 값. */
export const hintValues: readonly [Hint, ...Hint[]] = ["none"];

/** 값이 `hintValues` 중 하나인지 여부. */
export function isHint(value: unknown): value is Hint {
  const known: readonly unknown[] = hintValues;
  return known.includes(value);
}

/** `df_items`의 아이템 하나. */
export interface Item {
  /**
   * 상품 번호(ID) · Item ID
   *
   * 상품의 식별자입니다.
   */
  df_item_id: string;
  /**
   * 상품 명 · Item name
   *
   * 상품의 이름입니다.
   */
  df_item_name: string;
  /**
   * 상품 단가 · Unit price
   *
   * 상품 한 개의 가격입니다.
   */
  df_price: number;
  /**
   * 상품 수량 · Quantity
   *
   * 상품의 수량입니다.
   *
   * 정수.
   */
  df_quantity: number;
  /**
   * 상품 할인가 · Item discount
   *
   * 상품의 할인 금액입니다.
   */
  df_discount: number;
  /**
   * 상품 카테고리1 · Item category 1
   *
   * 상품 카테고리의 첫 번째 단계입니다.
   */
  df_category1?: string | undefined;
  /**
   * 상품 카테고리2 · Item category 2
   *
   * 상품 카테고리의 두 번째 단계입니다.
   */
  df_category2?: string | undefined;
  /**
   * 상품 카테고리3 · Item category 3
   *
   * 상품 카테고리의 세 번째 단계입니다.
   */
  df_category3?: string | undefined;
  /**
   * 상품 카테고리4 · Item category 4
   *
   * 상품 카테고리의 네 번째 단계입니다.
   */
  df_category4?: string | undefined;
  /**
   * 상품 카테고리5 · Item category 5
   *
   * 상품 카테고리의 다섯 번째 단계입니다.
   */
  df_category5?: string | undefined;
  /**
   * 브랜드
   *
   * 태그: 상품, 전시.
   */
  brand?: string | undefined;
}
