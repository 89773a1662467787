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

/** What each event's builder takes. */
export interface EventPropertiesByName {
  readonly df_login: DfLoginProperties;
  readonly app_opened: undefined;
  readonly checkout_started: CheckoutStartedProperties;
  readonly member_left: MemberLeftProperties;
}

/** What each event's builder returns. */
export interface EventsByName {
  readonly df_login: DfLoginEvent;
  readonly app_opened: AppOpenedEvent;
  readonly checkout_started: CheckoutStartedEvent;
  readonly member_left: MemberLeftEvent;
}

/** The name of a registered event. */
export type EventName = keyof EventsByName;

/** What the builder of an event takes, by its name. */
export type EventPropertiesOf<Name extends EventName> =
  EventPropertiesByName[Name];

/** Any registered event, as it is sent. */
export type AnyEvent = EventsByName[EventName];
