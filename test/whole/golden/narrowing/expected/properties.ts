// What events share: the values of enums, and the item.

export type CouponKind = "percent" | "amount" | "shipping";

/** All values of `CouponKind`. */
export const couponKindValues: readonly [CouponKind, ...CouponKind[]] = [
  "percent",
  "amount",
  "shipping",
];

/** Whether a value is one of `couponKindValues`. */
export function isCouponKind(value: unknown): value is CouponKind {
  const known: readonly unknown[] = couponKindValues;
  return known.includes(value);
}

export type Filters = "new" | "sale" | "organic";

/** All values of `Filters`. */
export const filtersValues: readonly [Filters, ...Filters[]] = [
  "new",
  "sale",
  "organic",
];

/** Whether a value is one of `filtersValues`. */
export function isFilters(value: unknown): value is Filters {
  const known: readonly unknown[] = filtersValues;
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
}
