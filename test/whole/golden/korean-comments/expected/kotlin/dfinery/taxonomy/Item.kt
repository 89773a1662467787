package dfinery.taxonomy

/** `df_items`의 아이템 하나. */
data class Item(
    /** 상품 번호(ID) · Item ID. 상품의 식별자입니다. */
    val dfItemId: String,
    /** 상품 명 · Item name. 상품의 이름입니다. */
    val dfItemName: String,
    /** 상품 단가 · Unit price. 상품 한 개의 가격입니다. */
    val dfPrice: Double,
    /** 상품 수량 · Quantity. 상품의 수량입니다. */
    val dfQuantity: Long,
    /** 상품 할인가 · Item discount. 상품의 할인 금액입니다. */
    val dfDiscount: Double,
    /** 상품 카테고리1 · Item category 1. 상품 카테고리의 첫 번째 단계입니다. */
    val dfCategory1: String? = null,
    /** 상품 카테고리2 · Item category 2. 상품 카테고리의 두 번째 단계입니다. */
    val dfCategory2: String? = null,
    /** 상품 카테고리3 · Item category 3. 상품 카테고리의 세 번째 단계입니다. */
    val dfCategory3: String? = null,
    /** 상품 카테고리4 · Item category 4. 상품 카테고리의 네 번째 단계입니다. */
    val dfCategory4: String? = null,
    /** 상품 카테고리5 · Item category 5. 상품 카테고리의 다섯 번째 단계입니다. */
    val dfCategory5: String? = null,
    /** 브랜드. 태그: 상품, 전시. */
    val brand: String? = null,
) {
    internal fun toWire(): Map<String, Any> =
        wireOf(
            "df_item_id" to dfItemId,
            "df_item_name" to dfItemName,
            "df_price" to dfPrice,
            "df_quantity" to dfQuantity,
            "df_discount" to dfDiscount,
            "df_category1" to dfCategory1,
            "df_category2" to dfCategory2,
            "df_category3" to dfCategory3,
            "df_category4" to dfCategory4,
            "df_category5" to dfCategory5,
            "brand" to brand,
        )
}
