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

/** Properties of `parcel_packed`. */
export interface ParcelPackedProperties {
  /**
   * 상품 · Items
   *
   * The products concerned.
   *
   * 1 to 100 elements.
   */
  df_items: readonly Item[];
}

/** A `parcel_packed` record. */
export type ParcelPackedEvent = EventRecord<
  "parcel_packed",
  null,
  readonly Wire<Item>[]
>;

/** Creates a `parcel_packed` record. */
export function parcelPacked<Given extends ParcelPackedProperties>(
  properties: ClosedItems<Given, ParcelPackedProperties, Item>,
  meta?: EventMeta,
): ParcelPackedEvent {
  return itemsRecord(
    "parcel_packed",
    properties,
    meta,
    plain,
    dated(plain, "best_before"),
  );
}
