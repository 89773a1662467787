// Builders: one function for each registered event.
import type { Item } from "../properties.js";
import {
  type Closed,
  type ClosedItems,
  type EventMeta,
  type EventRecord,
  type Wire,
  toRecord,
} from "../support/records.js";

/** What `checkoutStarted` takes. */
export interface CheckoutStartedProperties {
  /**
   * The cart of this step.
   *
   * At most 20 characters.
   */
  readonly cart_id: string;
  /** At least 0. */
  readonly cart_value?: number | undefined;
  /** An integer. */
  readonly store_id?: number | undefined;
  /**
   * 상품 · Items
   *
   * The products concerned.
   *
   * At most 100 elements.
   */
  readonly df_items: readonly Item[];
}

/** What `checkoutStarted` returns, as it is sent. */
export type CheckoutStartedEvent = EventRecord<
  "checkout_started",
  Wire<CheckoutStartedProperties>,
  readonly Item[]
>;

/** Builds `checkout_started`. */
export function checkoutStarted<Given extends CheckoutStartedProperties>(
  properties: ClosedItems<Given, CheckoutStartedProperties, Item>,
  meta?: EventMeta,
): CheckoutStartedEvent {
  return toRecord("checkout_started", properties, meta);
}

/** @deprecated Use `checkoutStarted`: the event is now `checkout_started`. */
export const checkoutBegun: typeof checkoutStarted = checkoutStarted;

/** What `shopViewed` takes. */
export interface ShopViewedProperties {
  /** An integer. */
  readonly store_id?: number | undefined;
}

/** What `shopViewed` returns, as it is sent. */
export type ShopViewedEvent = EventRecord<
  "store_viewed",
  ShopViewedProperties | null,
  null
>;

/** Builds `store_viewed`. */
export function shopViewed<Given extends ShopViewedProperties>(
  properties?: Closed<Given, ShopViewedProperties>,
  meta?: EventMeta,
): ShopViewedEvent {
  return toRecord("store_viewed", properties, meta);
}
