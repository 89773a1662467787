// The registry: every registered event by its name, as types.
import type {
  TrialStartedEvent,
  TrialStartedProperties,
} from "./events/taxonomy.js";

/** What each event's builder takes. */
export interface EventPropertiesByName {
  readonly trial_started: TrialStartedProperties;
}

/** What each event's builder returns. */
export interface EventsByName {
  readonly trial_started: TrialStartedEvent;
}

/** The name of a registered event. */
export type EventName = keyof EventsByName;

/** What the builder of an event takes, by its name. */
export type EventPropertiesOf<Name extends EventName> =
  EventPropertiesByName[Name];

/** Any registered event, as it is sent. */
export type AnyEvent = EventsByName[EventName];
