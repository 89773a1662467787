// The registry: every registered event by its name, as types.
import type { DfSignUpEvent, DfSignUpProperties } from "./events/standard.js";
import type {
  CheckoutStartedEvent,
  CheckoutStartedProperties,
  ProductLikedEvent,
  ProductLikedProperties,
  ProductViewedEvent,
  ProductViewedProperties,
  ShopViewedEvent,
  ShopViewedProperties,
} from "./events/taxonomy.js";
import type { BuilderOf } from "./support/inputs.js";

/** The properties of each event, by its name. */
export interface EventPropertiesByName {
  readonly df_sign_up: DfSignUpProperties;
  readonly checkout_started: CheckoutStartedProperties;
  readonly store_viewed: ShopViewedProperties;
  readonly product_viewed: ProductViewedProperties;
  readonly product_liked: ProductLikedProperties;
}

/** The record of each event, by its name. */
export interface EventsByName {
  readonly df_sign_up: DfSignUpEvent;
  readonly checkout_started: CheckoutStartedEvent;
  readonly store_viewed: ShopViewedEvent;
  readonly product_viewed: ProductViewedEvent;
  readonly product_liked: ProductLikedEvent;
}

/** The name of a registered event. */
export type EventName = keyof EventsByName;

/** The properties of an event. */
export type EventPropertiesOf<Name extends EventName> =
  EventPropertiesByName[Name];

/** A record of any registered event. */
export type AnyEvent = EventsByName[EventName];

/**
 * What the builder of an event returns, by its name; for a `string`, any event.
 */
export type EventOf<Name extends string> = string extends Name
  ? AnyEvent
  : Name extends EventName
    ? EventsByName[Name]
    : never;

/**
 * The builder of an event, by its name. It takes only what the event's own
 * builder takes.
 */
export type Builder<Name extends EventName> = Name extends EventName
  ? BuilderOf<Name, EventPropertiesByName[Name], EventsByName[Name]>
  : never;
