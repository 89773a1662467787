// Builders: one function for each registered event.
import type { Item } from "../properties.js";
import {
  type ClosedItems,
  type EventMeta,
  type EventRecord,
  type Wire,
  toRecord,
} from "../support/records.js";

/** Properties of `df_purchase`. */
export interface DfPurchaseProperties {
  /**
   * 주문 번호(ID) · Order ID
   *
   * Identifier of the order.
   */
  readonly df_order_id: string;
  /**
   * 결제 방법 · Payment method
   *
   * How the order was paid.
   */
  readonly df_payment_method: string;
  /**
   * 주문 총액 · Total purchase amount
   *
   * Sum of the order.
   */
  readonly df_total_purchase_amount: number;
  /**
   * 배송료 · Delivery charge
   *
   * Shipping fee of the order.
   */
  readonly df_delivery_charge: number;
  /**
   * 할인 금액 · Discount
   *
   * Discount on the whole order.
   */
  readonly df_discount?: number | undefined;
  /** An instant; a string is UTC, such as `2026-01-31T09:00:00.000Z`. */
  readonly ordered_at: Date | string;
  /**
   * 상품 · Items
   *
   * The products concerned.
   *
   * At most 100 elements.
   */
  readonly df_items: readonly Item[];
}

/** A `df_purchase` record. */
export type DfPurchaseEvent = EventRecord<
  "df_purchase",
  Wire<DfPurchaseProperties>,
  readonly Wire<Item>[]
>;

/**
 * 구매 · Purchase
 *
 * The user buys one or more products.
 */
export function dfPurchase<Given extends DfPurchaseProperties>(
  properties: ClosedItems<Given, DfPurchaseProperties, Item>,
  meta?: EventMeta,
): DfPurchaseEvent {
  return toRecord("df_purchase", properties, meta);
}
