// The registry: every registered event by its name, as types.
import type {
  CheckoutStartedEvent,
  CheckoutStartedProperties,
} from "./events/checkout";
import type { DfLoginEvent, DfLoginProperties } from "./events/standard";
import type { AppOpenedEvent } from "./events/taxonomy";
import type {
  MemberLeftEvent,
  MemberLeftProperties,
} from "./events/user-events";
import type { BuilderOf } from "./support/inputs";

/** The properties of each event, by its name. */
export interface EventPropertiesByName {
  readonly df_login: DfLoginProperties;
  readonly app_opened: undefined;
  readonly checkout_started: CheckoutStartedProperties;
  readonly member_left: MemberLeftProperties;
}

/** The record of each event, by its name. */
export interface EventsByName {
  readonly df_login: DfLoginEvent;
  readonly app_opened: AppOpenedEvent;
  readonly checkout_started: CheckoutStartedEvent;
  readonly member_left: MemberLeftEvent;
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
