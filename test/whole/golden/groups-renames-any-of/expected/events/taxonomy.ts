// Builders: one function for each registered event.
import type { Item } from "../properties.js";
import type {
  AnyOf,
  AtLeastOne,
  Closed,
  ClosedItems,
  EventMeta,
} from "../support/inputs.js";
import {
  type EventRecord,
  type Wire,
  flatRecord,
  itemsRecord,
} from "../support/records.js";

/** Properties of `checkout_started`. */
export interface CheckoutStartedProperties {
  /**
   * The cart of this step.
   *
   * At most 20 characters.
   */
  cart_id: string;
  /** At least 0. */
  cart_value?: number | undefined;
  /** An integer. */
  store_id?: number | undefined;
  /**
   * 상품 · Items
   *
   * The products concerned.
   *
   * At most 100 elements.
   */
  df_items: readonly Item[];
}

/** A `checkout_started` record. */
export type CheckoutStartedEvent = EventRecord<
  "checkout_started",
  Wire<CheckoutStartedProperties>,
  readonly Readonly<Item>[]
>;

/** Creates a `checkout_started` record. */
export function checkoutStarted<Given extends CheckoutStartedProperties>(
  properties: ClosedItems<Given, CheckoutStartedProperties, Item>,
  meta?: EventMeta,
): CheckoutStartedEvent {
  return itemsRecord("checkout_started", properties, meta);
}

/** @deprecated Use `checkoutStarted`: the event is now `checkout_started`. */
export const checkoutBegun: typeof checkoutStarted = checkoutStarted;

/** Properties of `store_viewed`. */
export interface ShopViewedProperties {
  /** An integer. */
  store_id?: number | undefined;
}

/** A `store_viewed` record. */
export type ShopViewedEvent = EventRecord<
  "store_viewed",
  Readonly<ShopViewedProperties> | null,
  null
>;

/** Creates a `store_viewed` record. */
export function shopViewed<Given extends ShopViewedProperties>(
  properties?: Closed<Given, ShopViewedProperties>,
  meta?: EventMeta,
): ShopViewedEvent {
  return flatRecord("store_viewed", properties, meta);
}

/**
 * The fields of `ProductViewedProperties`, without the rule that some are
 * required.
 */
export interface ProductViewedFields {
  /** An integer. */
  store_id?: number | undefined;
  /** At most 40 characters. */
  cart_id?: string | undefined;
  /** At least 0. */
  cart_value?: number | undefined;
}

/** Properties of `product_viewed`. */
export type ProductViewedProperties = AtLeastOne<
  ProductViewedFields,
  ["cart_id", "store_id"]
>;

/** A `product_viewed` record. */
export type ProductViewedEvent = EventRecord<
  "product_viewed",
  Readonly<ProductViewedProperties>,
  null
>;

/**
 * Creates a `product_viewed` record.
 *
 * Requires at least one of `cart_id`, `store_id`.
 */
export function productViewed<Given extends ProductViewedFields>(
  properties: AnyOf<
    Given,
    ["cart_id", "store_id"],
    Closed<Given, ProductViewedFields>
  >,
  meta?: EventMeta,
): ProductViewedEvent {
  return flatRecord("product_viewed", properties, meta);
}

/**
 * The fields of `ProductLikedProperties`, without the rule that some are
 * required.
 */
export interface ProductLikedFields {
  /**
   * The cart of this step.
   *
   * At most 20 characters.
   */
  cart_id?: string | undefined;
  /** At least 0. */
  cart_value?: number | undefined;
  /** An integer. */
  store_id?: number | undefined;
  /**
   * 상품 · Items
   *
   * The products concerned.
   *
   * At most 100 elements.
   */
  df_items?: readonly Item[] | undefined;
}

/** Properties of `product_liked`. */
export type ProductLikedProperties = AtLeastOne<
  AtLeastOne<ProductLikedFields, ["cart_id", "store_id"]>,
  ["store_id", "cart_value", "cart_id"]
>;

/** A `product_liked` record. */
export type ProductLikedEvent = EventRecord<
  "product_liked",
  Wire<ProductLikedProperties>,
  readonly Readonly<Item>[] | null
>;

/**
 * Creates a `product_liked` record.
 *
 * Requires at least one of `cart_id`, `store_id`. Requires at least one of
 * `store_id`, `cart_value`, `cart_id`.
 *
 * @example
 * productLiked({ store_id: 7 });
 */
export function productLiked<Given extends ProductLikedFields>(
  properties: AnyOf<
    Given,
    ["store_id", "cart_value", "cart_id"],
    AnyOf<
      Given,
      ["cart_id", "store_id"],
      ClosedItems<Given, ProductLikedFields, Item>
    >
  >,
  meta?: EventMeta,
): ProductLikedEvent {
  return itemsRecord("product_liked", properties, meta);
}
