// What events share: the values of enums, and the item.

export type 결제수단 =
  | "신용카드"
  | "카카오페이"
  | "네이버페이"
  | "계좌이체"
  | "휴대폰"
  | "포인트"
  | "상품권";

/** All values of `결제수단`. */
export const 결제수단Values: readonly [결제수단, ...결제수단[]] = [
  "신용카드",
  "카카오페이",
  "네이버페이",
  "계좌이체",
  "휴대폰",
  "포인트",
  "상품권",
];

/** Whether a value is one of `결제수단Values`. */
export function is결제수단(value: unknown): value is 결제수단 {
  const known: readonly unknown[] = 결제수단Values;
  return known.includes(value);
}

export type User회원등급 = "새싹" | "꽃" | "열매";

/** All values of `User회원등급`. */
export const user회원등급Values: readonly [User회원등급, ...User회원등급[]] = [
  "새싹",
  "꽃",
  "열매",
];

/** Whether a value is one of `user회원등급Values`. */
export function isUser회원등급(value: unknown): value is User회원등급 {
  const known: readonly unknown[] = user회원등급Values;
  return known.includes(value);
}
