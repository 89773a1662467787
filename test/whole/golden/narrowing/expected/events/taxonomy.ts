// Builders: one function for each registered event.
import type { CouponKind, Filters, Item } from "../properties.js";
import {
  type ClosedItems,
  type EventMeta,
  type EventRecord,
  type Wire,
  toRecord,
} from "../support/records.js";

/** What `wide` takes. */
export interface WideProperties {
  /** Matches `^[A-Z0-9]+$`. At most 20 characters. */
  readonly coupon_code: string;
  readonly coupon_kind?: CouponKind | undefined;
  /** An integer. 0 to 10. */
  readonly rating?: number | undefined;
  readonly discount?: number | undefined;
  /** Integers. At least 1. At most 20 elements. */
  readonly store_ids?: readonly number[] | undefined;
  readonly filters?: readonly Filters[] | undefined;
  readonly note?: string | undefined;
  /**
   * 상품 · Items
   *
   * The products concerned.
   *
   * At most 100 elements.
   */
  readonly df_items?: readonly Item[] | undefined;
}

/** What `wide` returns, as it is sent. */
export type WideEvent = EventRecord<
  "wide",
  Wire<WideProperties>,
  readonly Item[] | null
>;

/** Builds `wide`. */
export function wide<Given extends WideProperties>(
  properties: ClosedItems<Given, WideProperties, Item>,
  meta?: EventMeta,
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
  readonly coupon_code: string;
  readonly coupon_kind: "percent" | "amount";
  /** An integer. 1 to 5. */
  readonly rating?: number | undefined;
  /** 0.5 to 99.5. */
  readonly discount?: number | undefined;
  /** Integers. At least 1. 1 to 5 elements. */
  readonly store_ids: readonly number[];
  readonly filters?: readonly ("sale" | "organic")[] | undefined;
  /** Format: email. */
  readonly note?: string | undefined;
  /**
   * 상품 · Items
   *
   * The products concerned.
   *
   * 1 to 10 elements.
   */
  readonly df_items: readonly Item[];
}

/** What `narrow` returns, as it is sent. */
export type NarrowEvent = EventRecord<
  "narrow",
  Wire<NarrowProperties>,
  readonly Item[]
>;

/** Builds `narrow`. */
export function narrow<Given extends NarrowProperties>(
  properties: ClosedItems<Given, NarrowProperties, Item>,
  meta?: EventMeta,
): NarrowEvent {
  return toRecord("narrow", properties, meta);
}
