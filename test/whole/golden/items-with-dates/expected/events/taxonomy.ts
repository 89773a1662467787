// Builders: one function for each registered event.
import type { Item } from "../properties.js";
import type { ClosedItems, ClosedMeta, EventMeta } from "../support/inputs.js";
import { withItemInstants } from "../support/instants.js";
import { type EventRecord, type Wire, toRecord } from "../support/records.js";

/** What `parcelPacked` takes. */
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

/** What `parcelPacked` returns, as it is sent. */
export type ParcelPackedEvent = EventRecord<
  "parcel_packed",
  null,
  readonly Wire<Item>[]
>;

/** Builds `parcel_packed`. */
export function parcelPacked<
  Given extends ParcelPackedProperties,
  Meta extends EventMeta = EventMeta,
>(
  properties: ClosedItems<Given, ParcelPackedProperties, Item>,
  meta?: ClosedMeta<Meta>,
): ParcelPackedEvent {
  return toRecord(
    "parcel_packed",
    withItemInstants(properties, "best_before"),
    meta,
  );
}
