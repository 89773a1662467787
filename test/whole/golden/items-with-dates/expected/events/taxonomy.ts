// Builders: one function for each registered event.
import type { Item } from "../properties.js";
import {
  type ClosedItems,
  type EventMeta,
  type EventRecord,
  type Wire,
  toRecord,
} from "../support/records.js";

/** What `parcelPacked` takes. */
export interface ParcelPackedProperties {
  /**
   * 상품 · Items
   *
   * The products concerned.
   *
   * 1 to 100 elements.
   */
  readonly df_items: readonly Item[];
}

/** What `parcelPacked` returns, as it is sent. */
export type ParcelPackedEvent = EventRecord<
  "parcel_packed",
  null,
  readonly Wire<Item>[]
>;

/** Builds `parcel_packed`. */
export function parcelPacked<Given extends ParcelPackedProperties>(
  properties: ClosedItems<Given, ParcelPackedProperties, Item>,
  meta?: EventMeta,
): ParcelPackedEvent {
  return toRecord("parcel_packed", properties, meta);
}
