// What events share: the values of enums, and the item.

export type ItemFlavour = "sweet" | "sour";

/** All values of `ItemFlavour`. */
export const itemFlavourValues: readonly [ItemFlavour, ...ItemFlavour[]] = [
  "sweet",
  "sour",
];

/** Whether a value is one of `itemFlavourValues`. */
export function isItemFlavour(value: unknown): value is ItemFlavour {
  const known: readonly unknown[] = itemFlavourValues;
  return known.includes(value);
}

/** One product of `df_items`. */
export interface Item {
  /**
   * 상품 번호(ID) · Item ID
   *
   * Identifier of the product.
   */
  df_item_id: string;
  /**
   * 상품 명 · Item name
   *
   * Name of the product.
   */
  df_item_name: string;
  /**
   * 상품 단가 · Unit price
   *
   * Price of one unit.
   */
  df_price: number;
  /**
   * 상품 수량 · Quantity
   *
   * Number of units.
   *
   * An integer.
   */
  df_quantity: number;
  /**
   * 상품 할인가 · Item discount
   *
   * Discount on the product.
   */
  df_discount: number;
  /**
   * 상품 카테고리1 · Item category 1
   *
   * First level of the product's category.
   */
  df_category1?: string | undefined;
  /**
   * 상품 카테고리2 · Item category 2
   *
   * Second level of the product's category.
   */
  df_category2?: string | undefined;
  /**
   * 상품 카테고리3 · Item category 3
   *
   * Third level of the product's category.
   */
  df_category3?: string | undefined;
  /**
   * 상품 카테고리4 · Item category 4
   *
   * Fourth level of the product's category.
   */
  df_category4?: string | undefined;
  /**
   * 상품 카테고리5 · Item category 5
   *
   * Fifth level of the product's category.
   */
  df_category5?: string | undefined;
  /** An instant; a string is UTC, such as `2026-01-31T09:00:00.000Z`. */
  best_before: Date | string;
  gift?: boolean | undefined;
  /** One of `"sweet"` and `"sour"`. */
  flavour?: ItemFlavour | undefined;
}
