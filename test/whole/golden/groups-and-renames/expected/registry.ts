// The registry: every registered event by its name, as types.
import type { DfSignUpEvent, DfSignUpProperties } from "./events/standard.js";
import type {
  CheckoutStartedEvent,
  CheckoutStartedProperties,
  ShopViewedEvent,
  ShopViewedProperties,
} from "./events/taxonomy.js";

/** What each event's builder takes. */
export interface EventPropertiesByName {
  readonly df_sign_up: DfSignUpProperties;
  readonly checkout_started: CheckoutStartedProperties;
  readonly store_viewed: ShopViewedProperties;
}

/** What each event's builder returns. */
export interface EventsByName {
  readonly df_sign_up: DfSignUpEvent;
  readonly checkout_started: CheckoutStartedEvent;
  readonly store_viewed: ShopViewedEvent;
}

/** The name of a registered event. */
export type EventName = keyof EventsByName;

/** What the builder of an event takes, by its name. */
export type EventPropertiesOf<Name extends EventName> =
  EventPropertiesByName[Name];

/** Any registered event, as it is sent. */
export type AnyEvent = EventsByName[EventName];
