package dfinery.taxonomy

/** One product of `df_items`. */
data class Item(
    /** 상품 번호(ID) · Item ID. Identifier of the product. */
    val dfItemId: String,
    /** 상품 명 · Item name. Name of the product. */
    val dfItemName: String,
    /** 상품 단가 · Unit price. Price of one unit. */
    val dfPrice: Double,
    /** 상품 수량 · Quantity. Number of units. */
    val dfQuantity: Long,
    /** 상품 할인가 · Item discount. Discount on the product. */
    val dfDiscount: Double,
    /** 상품 카테고리1 · Item category 1. First level of the product's category. */
    val dfCategory1: String? = null,
    /** 상품 카테고리2 · Item category 2. Second level of the product's category. */
    val dfCategory2: String? = null,
    /** 상품 카테고리3 · Item category 3. Third level of the product's category. */
    val dfCategory3: String? = null,
    /** 상품 카테고리4 · Item category 4. Fourth level of the product's category. */
    val dfCategory4: String? = null,
    /** 상품 카테고리5 · Item category 5. Fifth level of the product's category. */
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
