// What events share: the values of enums, and the item.

export type ItemFlavour = "sweet" | "sour";

/** One product of `df_items`. */
export interface Item {
  /**
   * 상품 번호(ID) · Item ID
   *
   * Identifier of the product.
   */
  readonly df_item_id: string;
  /**
   * 상품 명 · Item name
   *
   * Name of the product.
   */
  readonly df_item_name: string;
  /**
   * 상품 단가 · Unit price
   *
   * Price of one unit.
   */
  readonly df_price: number;
  /**
   * 상품 수량 · Quantity
   *
   * Number of units.
   *
   * An integer.
   */
  readonly df_quantity: number;
  /**
   * 상품 할인가 · Item discount
   *
   * Discount on the product.
   */
  readonly df_discount: number;
  /**
   * 상품 카테고리1 · Item category 1
   *
   * First level of the product's category.
   */
  readonly df_category1?: string | undefined;
  /**
   * 상품 카테고리2 · Item category 2
   *
   * Second level of the product's category.
   */
  readonly df_category2?: string | undefined;
  /**
   * 상품 카테고리3 · Item category 3
   *
   * Third level of the product's category.
   */
  readonly df_category3?: string | undefined;
  /**
   * 상품 카테고리4 · Item category 4
   *
   * Fourth level of the product's category.
   */
  readonly df_category4?: string | undefined;
  /**
   * 상품 카테고리5 · Item category 5
   *
   * Fifth level of the product's category.
   */
  readonly df_category5?: string | undefined;
  /** An instant; a string is UTC, such as `2026-01-31T09:00:00.000Z`. */
  readonly best_before: Date | string;
  readonly gift?: boolean | undefined;
  /** One of `"sweet"` and `"sour"`. */
  readonly flavour?: ItemFlavour | undefined;
}
