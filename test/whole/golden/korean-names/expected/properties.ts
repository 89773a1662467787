// What events share: the values of enums, and the item.

export type 결제수단 =
  | "신용카드"
  | "카카오페이"
  | "네이버페이"
  | "계좌이체"
  | "휴대폰"
  | "포인트"
  | "상품권";

export type User회원등급 = "새싹" | "꽃" | "열매";
