// An order of the shop, and the events that it means.
import {
  couponRedeemed,
  dfPurchase,
  type RegisteredEvent,
} from "../generated/index.js";

export interface Order {
  readonly id: string;
  readonly customer: string;
  readonly payment: "card" | "kakaopay" | "naverpay";
  readonly delivery: number;
  readonly coupon?: string;
  readonly lines: readonly {
    readonly id: string;
    readonly name: string;
    readonly price: number;
    readonly quantity: number;
  }[];
}

export function eventsOf(order: Order): readonly RegisteredEvent[] {
  const { id, payment, delivery, coupon, lines } = order;
  const purchase = dfPurchase({
    df_order_id: id,
    df_payment_method: payment,
    df_delivery_charge: delivery,
    df_total_purchase_amount: lines.reduce(
      (sum, { price, quantity }) => sum + price * quantity,
      0,
    ),
    df_items: lines.map((line) => ({
      df_item_id: line.id,
      df_item_name: line.name,
      df_price: line.price,
      df_quantity: line.quantity,
      df_discount: 0,
    })),
  });
  return coupon === undefined
    ? [purchase]
    : [couponRedeemed({ coupon_code: coupon }), purchase];
}
