// Builders: one function for each registered event.
import type { CouponKind, Filters, Item } from "../properties.js";
import type { ClosedItems, ClosedMeta, EventMeta } from "../support/inputs.js";
import { type EventRecord, type Wire, toRecord } from "../support/records.js";

/** What `wide` takes. */
export interface WideProperties {
  /** Matches `^[A-Z0-9]+$`. At most 20 characters. */
  coupon_code: string;
  coupon_kind?: CouponKind | undefined;
  /** An integer. 0 to 10. */
  rating?: number | undefined;
  discount?: number | undefined;
  /** Integers. At least 1. At most 20 elements. */
  store_ids?: readonly number[] | undefined;
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

/** What `wide` returns, as it is sent. */
export type WideEvent = EventRecord<
  "wide",
  Wire<WideProperties>,
  readonly Readonly<Item>[] | null
>;

/** Builds `wide`. */
export function wide<
  Given extends WideProperties,
  Meta extends EventMeta = EventMeta,
>(
  properties: ClosedItems<Given, WideProperties, Item>,
  meta?: ClosedMeta<Meta>,
): WideEvent {
  return toRecord("wide", properties, meta);
}

/** What `narrow` takes. */
export interface NarrowProperties {
  /**
   * The code of this campaign alone.
   *
   * Matches `^[A-Z0-9]+$`. Matches `^SPRING`. Exactly 8 characters.
   */
  coupon_code: string;
  coupon_kind: "percent" | "amount";
  /** An integer. 1 to 5. */
  rating?: number | undefined;
  /** 0.5 to 99.5. */
  discount?: number | undefined;
  /** Integers. At least 1. 1 to 5 elements. */
  store_ids: readonly number[];
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

/** What `narrow` returns, as it is sent. */
export type NarrowEvent = EventRecord<
  "narrow",
  Wire<NarrowProperties>,
  readonly Readonly<Item>[]
>;

/** Builds `narrow`. */
export function narrow<
  Given extends NarrowProperties,
  Meta extends EventMeta = EventMeta,
>(
  properties: ClosedItems<Given, NarrowProperties, Item>,
  meta?: ClosedMeta<Meta>,
): NarrowEvent {
  return toRecord("narrow", properties, meta);
}
