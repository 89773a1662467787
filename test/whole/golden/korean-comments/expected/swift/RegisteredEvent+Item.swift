// swift-format-ignore-file
// swiftlint:disable all

extension RegisteredEvent {
  /// `df_items`의 아이템 하나.
  public struct Item: Hashable, Sendable {
    /// 상품 번호(ID) · Item ID. 상품의 식별자입니다.
    public var dfItemID: String

    /// 상품 명 · Item name. 상품의 이름입니다.
    public var dfItemName: String

    /// 상품 단가 · Unit price. 상품 한 개의 가격입니다.
    public var dfPrice: Double

    /// 상품 수량 · Quantity. 상품의 수량입니다.
    public var dfQuantity: Int

    /// 상품 할인가 · Item discount. 상품의 할인 금액입니다.
    public var dfDiscount: Double

    /// 상품 카테고리1 · Item category 1. 상품 카테고리의 첫 번째 단계입니다.
    public var dfCategory1: String?

    /// 상품 카테고리2 · Item category 2. 상품 카테고리의 두 번째 단계입니다.
    public var dfCategory2: String?

    /// 상품 카테고리3 · Item category 3. 상품 카테고리의 세 번째 단계입니다.
    public var dfCategory3: String?

    /// 상품 카테고리4 · Item category 4. 상품 카테고리의 네 번째 단계입니다.
    public var dfCategory4: String?

    /// 상품 카테고리5 · Item category 5. 상품 카테고리의 다섯 번째 단계입니다.
    public var dfCategory5: String?

    /// 브랜드. 태그: 상품, 전시.
    public var brand: String?

    public init(
      dfItemID: String,
      dfItemName: String,
      dfPrice: Double,
      dfQuantity: Int,
      dfDiscount: Double,
      dfCategory1: String? = nil,
      dfCategory2: String? = nil,
      dfCategory3: String? = nil,
      dfCategory4: String? = nil,
      dfCategory5: String? = nil,
      brand: String? = nil
    ) {
      self.dfItemID = dfItemID
      self.dfItemName = dfItemName
      self.dfPrice = dfPrice
      self.dfQuantity = dfQuantity
      self.dfDiscount = dfDiscount
      self.dfCategory1 = dfCategory1
      self.dfCategory2 = dfCategory2
      self.dfCategory3 = dfCategory3
      self.dfCategory4 = dfCategory4
      self.dfCategory5 = dfCategory5
      self.brand = brand
    }

    var properties: [String: Any] {
      let given: [String: Any?] = [
        "df_item_id": dfItemID,
        "df_item_name": dfItemName,
        "df_price": dfPrice.dfineryValue,
        "df_quantity": dfQuantity,
        "df_discount": dfDiscount.dfineryValue,
        "df_category1": dfCategory1,
        "df_category2": dfCategory2,
        "df_category3": dfCategory3,
        "df_category4": dfCategory4,
        "df_category5": dfCategory5,
        "brand": brand,
      ]
      return given.compactMapValues { $0 }
    }
  }
}
