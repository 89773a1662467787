// ignore_for_file: type=lint
// dart format off

/// One product of `df_items`.
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

  /// 상품 번호(ID) · Item ID. Identifier of the product.
  final String dfItemId;

  /// 상품 명 · Item name. Name of the product.
  final String dfItemName;

  /// 상품 단가 · Unit price. Price of one unit.
  final double dfPrice;

  /// 상품 수량 · Quantity. Number of units.
  final int dfQuantity;

  /// 상품 할인가 · Item discount. Discount on the product.
  final double dfDiscount;

  /// 상품 카테고리1 · Item category 1. First level of the product's category.
  final String? dfCategory1;

  /// 상품 카테고리2 · Item category 2. Second level of the product's category.
  final String? dfCategory2;

  /// 상품 카테고리3 · Item category 3. Third level of the product's category.
  final String? dfCategory3;

  /// 상품 카테고리4 · Item category 4. Fourth level of the product's category.
  final String? dfCategory4;

  /// 상품 카테고리5 · Item category 5. Fifth level of the product's category.
  final String? dfCategory5;

  /// 브랜드. 태그: 상품, 전시.
  final String? brand;

  /// What is sent.
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
