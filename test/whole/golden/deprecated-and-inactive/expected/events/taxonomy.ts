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

/** What `campaignClicked` takes. */
export interface CampaignClickedProperties {
  readonly campaign_id: string;
  /**
   * 상품 · Items
   *
   * The products concerned.
   *
   * At most 100 elements.
   */
  readonly df_items?: readonly Item[] | undefined;
}

/** What `campaignClicked` returns, as it is sent. */
export type CampaignClickedEvent = EventRecord<
  "campaign_clicked",
  Wire<CampaignClickedProperties>,
  readonly Item[] | null
>;

/** Builds `campaign_clicked`. */
export function campaignClicked<Given extends CampaignClickedProperties>(
  properties: ClosedItems<Given, CampaignClickedProperties, Item>,
  meta?: EventMeta,
): CampaignClickedEvent {
  return toRecord("campaign_clicked", properties, meta);
}

/** What `bannerClicked` takes. */
export interface BannerClickedProperties {
  /**
   * @deprecated Since 2026-03-01. Use `campaign_id` instead. One name for all.
   */
  readonly banner_name: string;
}

/** What `bannerClicked` returns, as it is sent. */
export type BannerClickedEvent = EventRecord<
  "banner_clicked",
  BannerClickedProperties,
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
  return toRecord("banner_clicked", properties, meta);
}
