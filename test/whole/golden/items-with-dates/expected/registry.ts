// The registry: every registered event by its name, as types.
import type {
  DfPurchaseEvent,
  DfPurchaseProperties,
} from "./events/standard.js";
import type {
  ParcelPackedEvent,
  ParcelPackedProperties,
} from "./events/taxonomy.js";
import type { BuilderOf } from "./support/inputs.js";

/** The properties of each event, by its name. */
export interface EventPropertiesByName {
  readonly df_purchase: DfPurchaseProperties;
  readonly parcel_packed: ParcelPackedProperties;
}

/** The record of each event, by its name. */
export interface EventsByName {
  readonly df_purchase: DfPurchaseEvent;
  readonly parcel_packed: ParcelPackedEvent;
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
