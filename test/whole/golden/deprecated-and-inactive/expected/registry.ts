// The registry: every registered event by its name, as types.
import type {
  BannerClickedEvent,
  BannerClickedProperties,
  CampaignClickedEvent,
  CampaignClickedProperties,
} from "./events/taxonomy.js";

/** The properties of each event, by its name. */
export interface EventPropertiesByName {
  readonly campaign_clicked: CampaignClickedProperties;
  readonly banner_clicked: BannerClickedProperties;
}

/** The record of each event, by its name. */
export interface EventsByName {
  readonly campaign_clicked: CampaignClickedEvent;
  readonly banner_clicked: BannerClickedEvent;
}

/** The name of a registered event. */
export type EventName = keyof EventsByName;

/** The properties of an event. */
export type EventPropertiesOf<Name extends EventName> =
  EventPropertiesByName[Name];

/** A record of any registered event. */
export type AnyEvent = EventsByName[EventName];
