// ignore_for_file: type=lint
// dart format off

/// `df_items`의 아이템 하나.
class Item {
  const Item({
    required this.dfItemId,
    required this.dfItemName,
    required this.dfPrice,
    required this.dfQuantity,
    required this.dfDiscount,
    this.dfCategory1,
    this.dfCategory2,
    this.dfCategory3,
    this.dfCategory4,
    this.dfCategory5,
    this.brand,
  });

  /// 상품 번호(ID) · Item ID. 상품의 식별자입니다.
  final String dfItemId;

  /// 상품 명 · Item name. 상품의 이름입니다.
  final String dfItemName;

  /// 상품 단가 · Unit price. 상품 한 개의 가격입니다.
  final double dfPrice;

  /// 상품 수량 · Quantity. 상품의 수량입니다.
  final int dfQuantity;

  /// 상품 할인가 · Item discount. 상품의 할인 금액입니다.
  final double dfDiscount;

  /// 상품 카테고리1 · Item category 1. 상품 카테고리의 첫 번째 단계입니다.
  final String? dfCategory1;

  /// 상품 카테고리2 · Item category 2. 상품 카테고리의 두 번째 단계입니다.
  final String? dfCategory2;

  /// 상품 카테고리3 · Item category 3. 상품 카테고리의 세 번째 단계입니다.
  final String? dfCategory3;

  /// 상품 카테고리4 · Item category 4. 상품 카테고리의 네 번째 단계입니다.
  final String? dfCategory4;

  /// 상품 카테고리5 · Item category 5. 상품 카테고리의 다섯 번째 단계입니다.
  final String? dfCategory5;

  /// 브랜드. 태그: 상품, 전시.
  final String? brand;

  /// 보내는 값.
  Map<String, Object?> toMap() => {
    'df_item_id': dfItemId,
    'df_item_name': dfItemName,
    if (dfPrice.isFinite) 'df_price': dfPrice,
    'df_quantity': dfQuantity,
    if (dfDiscount.isFinite) 'df_discount': dfDiscount,
    if (dfCategory1 != null) 'df_category1': dfCategory1,
    if (dfCategory2 != null) 'df_category2': dfCategory2,
    if (dfCategory3 != null) 'df_category3': dfCategory3,
    if (dfCategory4 != null) 'df_category4': dfCategory4,
    if (dfCategory5 != null) 'df_category5': dfCategory5,
    if (brand != null) 'brand': brand,
  };
}
