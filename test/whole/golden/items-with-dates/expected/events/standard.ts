// Builders: one function for each registered event.
import type { Item } from "../properties.js";
import type { ClosedItems, EventMeta } from "../support/inputs.js";
import { dated } from "../support/instants.js";
import {
  type EventRecord,
  type Wire,
  itemsRecord,
} from "../support/records.js";
import { plain } from "../support/wire.js";

/** Properties of `df_purchase`. */
export interface DfPurchaseProperties {
  /**
   * 주문 번호(ID) · Order ID
   *
   * Identifier of the order.
   */
  df_order_id: string;
  /**
   * 결제 방법 · Payment method
   *
   * How the order was paid.
   */
  df_payment_method: string;
  /**
   * 주문 총액 · Total purchase amount
   *
   * Sum of the order.
   */
  df_total_purchase_amount: number;
  /**
   * 배송료 · Delivery charge
   *
   * Shipping fee of the order.
   */
  df_delivery_charge: number;
  /**
   * 할인 금액 · Discount
   *
   * Discount on the whole order.
   */
  df_discount?: number | undefined;
  /** An instant; a string is UTC, such as `2026-01-31T09:00:00.000Z`. */
  ordered_at: Date | string;
  /**
   * 상품 · Items
   *
   * The products concerned.
   *
   * At most 100 elements.
   */
  df_items: readonly Item[];
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
  return itemsRecord(
    "df_purchase",
    properties,
    meta,
    dated(plain, "ordered_at"),
    dated(plain, "best_before"),
  );
}
