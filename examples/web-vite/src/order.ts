// The shop's own words, and what they are called in DFINERY.
import { dfAddToCart, dfPurchase } from "../generated";
import type { DfAddToCartEvent, DfPurchaseEvent, Item } from "../generated";

export interface CartLine {
  readonly id: string;
  readonly name: string;
  readonly price: number;
  readonly quantity: number;
}

export function addedToCart(line: CartLine): DfAddToCartEvent {
  return dfAddToCart({ df_items: [toItem(line)] });
}

export function ordered(
  orderId: string,
  lines: readonly CartLine[],
): DfPurchaseEvent {
  return dfPurchase({
    df_order_id: orderId,
    df_payment_method: "card",
    df_total_purchase_amount: lines.reduce(
      (sum, { price, quantity }) => sum + price * quantity,
      0,
    ),
    df_delivery_charge: 3000,
    df_items: lines.map(toItem),
  });
}

function toItem({ id, name, price, quantity }: CartLine): Item {
  return {
    df_item_id: id,
    df_item_name: name,
    df_price: price,
    df_quantity: quantity,
    df_discount: 0,
  };
}
