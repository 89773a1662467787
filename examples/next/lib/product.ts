// A product of the shop as an item of DFINERY: the same on both sides.
import type { Item } from "../generated";

export interface Product {
  readonly id: string;
  readonly name: string;
  readonly price: number;
}

export const tea: Product = { id: "tea-1", name: "제주 녹차", price: 12000 };

export function toItem({ id, name, price }: Product): Item {
  return {
    df_item_id: id,
    df_item_name: name,
    df_price: price,
    df_quantity: 1,
    df_discount: 0,
  };
}
