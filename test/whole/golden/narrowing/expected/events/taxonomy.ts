// Builders: one function for each registered event.
import type { CouponKind, Filters, Item } from "../properties.js";
import type { ClosedItems, EventMeta } from "../support/inputs.js";
import {
  type EventRecord,
  type Wire,
  itemsRecord,
} from "../support/records.js";
import { listed } from "../support/wire.js";

/** Properties of `wide`. */
export interface WideProperties {
  /** Matches `^[A-Z0-9]+$`. At most 20 characters. */
  coupon_code: string;
  /** One of `"percent"`, `"amount"` and `"shipping"`. */
  coupon_kind?: CouponKind | undefined;
  /** An integer. 0 to 10. */
  rating?: number | undefined;
  discount?: number | undefined;
  /** Integers. At least 1. At most 20 elements. */
  store_ids?: readonly number[] | undefined;
  /** Each element is one of `"new"`, `"sale"` and `"organic"`. */
  filters?: readonly Filters[] | undefined;
  note?: string | undefined;
  /**
   * 상품 · Items
   *
   * The products concerned.
   *
   * At most 100 elements.
   */
  df_items?: readonly Item[] | undefined;
}

/** A `wide` record. */
export type WideEvent = EventRecord<
  "wide",
  Wire<WideProperties>,
  readonly Readonly<Item>[] | null
>;

/** Creates a `wide` record. */
export function wide<Given extends WideProperties>(
  properties: ClosedItems<Given, WideProperties, Item>,
  meta?: EventMeta,
): WideEvent {
  return itemsRecord("wide", properties, meta, listed);
}

/** Properties of `narrow`. */
export interface NarrowProperties {
  /**
   * The code of this campaign alone.
   *
   * Matches `^[A-Z0-9]+$`. Matches `^SPRING`. Exactly 8 characters.
   */
  coupon_code: string;
  /** One of `"percent"` and `"amount"`. */
  coupon_kind: "percent" | "amount";
  /** An integer. 1 to 5. */
  rating?: number | undefined;
  /** 0.5 to 99.5. */
  discount?: number | undefined;
  /** Integers. At least 1. 1 to 5 elements. */
  store_ids: readonly number[];
  /** Each element is one of `"sale"` and `"organic"`. */
  filters?: readonly ("sale" | "organic")[] | undefined;
  /** Format: email. */
  note?: string | undefined;
  /**
   * 상품 · Items
   *
   * The products concerned.
   *
   * 1 to 10 elements.
   */
  df_items: readonly Item[];
}

/** A `narrow` record. */
export type NarrowEvent = EventRecord<
  "narrow",
  Wire<NarrowProperties>,
  readonly Readonly<Item>[]
>;

/** Creates a `narrow` record. */
export function narrow<Given extends NarrowProperties>(
  properties: ClosedItems<Given, NarrowProperties, Item>,
  meta?: EventMeta,
): NarrowEvent {
  return itemsRecord("narrow", properties, meta, listed);
}
