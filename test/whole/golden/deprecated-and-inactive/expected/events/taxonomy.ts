// Builders: one function for each registered event.
import type { Item } from "../properties.js";
import type {
  Closed,
  ClosedItems,
  ClosedMeta,
  EventMeta,
} from "../support/inputs.js";
import { type EventRecord, type Wire, toRecord } from "../support/records.js";

/** What `campaignClicked` takes. */
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

/** What `campaignClicked` returns, as it is sent. */
export type CampaignClickedEvent = EventRecord<
  "campaign_clicked",
  Wire<CampaignClickedProperties>,
  readonly Readonly<Item>[] | null
>;

/** Builds `campaign_clicked`. */
export function campaignClicked<
  Given extends CampaignClickedProperties,
  Meta extends EventMeta = EventMeta,
>(
  properties: ClosedItems<Given, CampaignClickedProperties, Item>,
  meta?: ClosedMeta<Meta>,
): CampaignClickedEvent {
  return toRecord("campaign_clicked", properties, meta);
}

/** What `bannerClicked` takes. */
export interface BannerClickedProperties {
  /**
   * @deprecated Since 2026-03-01. Use `campaign_id` instead. One name for all.
   */
  banner_name: string;
}

/** What `bannerClicked` returns, as it is sent. */
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
export function bannerClicked<
  Given extends BannerClickedProperties,
  Meta extends EventMeta = EventMeta,
>(
  properties: Closed<Given, BannerClickedProperties>,
  meta?: ClosedMeta<Meta>,
): BannerClickedEvent {
  return toRecord("banner_clicked", properties, meta);
}
