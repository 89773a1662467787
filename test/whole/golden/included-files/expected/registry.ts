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
