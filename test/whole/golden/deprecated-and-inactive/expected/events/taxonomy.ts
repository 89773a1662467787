// Builders: one function for each registered event.
import type { Item } from "../properties.js";
import type { Closed, ClosedItems, EventMeta } from "../support/inputs.js";
import {
  type EventRecord,
  type Wire,
  flatRecord,
  itemsRecord,
} from "../support/records.js";

/** Properties of `campaign_clicked`. */
export interface CampaignClickedProperties {
  campaign_id: string;
  /**
   * 상품 · Items
   *
   * The products concerned.
   *
   * At most 100 elements.
   */
  df_items?: readonly Item[] | undefined;
}

/** A `campaign_clicked` record. */
export type CampaignClickedEvent = EventRecord<
  "campaign_clicked",
  Wire<CampaignClickedProperties>,
  readonly Readonly<Item>[] | null
>;

/** Creates a `campaign_clicked` record. */
export function campaignClicked<Given extends CampaignClickedProperties>(
  properties: ClosedItems<Given, CampaignClickedProperties, Item>,
  meta?: EventMeta,
): CampaignClickedEvent {
  return itemsRecord("campaign_clicked", properties, meta);
}

/** Properties of `banner_clicked`. */
export interface BannerClickedProperties {
  /**
   * @deprecated Since 2026-03-01. Use `campaign_id` instead. One name for all.
   */
  banner_name: string;
}

/** A `banner_clicked` record. */
export type BannerClickedEvent = EventRecord<
  "banner_clicked",
  Readonly<BannerClickedProperties>,
  null
>;

/**
 * Banner clicked
 *
 * @deprecated Since 2026-03-01. Use `campaignClicked` instead.
 */
export function bannerClicked<Given extends BannerClickedProperties>(
  properties: Closed<Given, BannerClickedProperties>,
  meta?: EventMeta,
): BannerClickedEvent {
  return flatRecord("banner_clicked", properties, meta);
}
