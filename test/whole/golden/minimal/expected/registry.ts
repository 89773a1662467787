// The registry: every registered event by its name, as types.
import type {
  TrialStartedEvent,
  TrialStartedProperties,
} from "./events/taxonomy.js";

/** The properties of each event, by its name. */
export interface EventPropertiesByName {
  readonly trial_started: TrialStartedProperties;
}

/** The record of each event, by its name. */
export interface EventsByName {
  readonly trial_started: TrialStartedEvent;
}

/** The name of a registered event. */
export type EventName = keyof EventsByName;

/** The properties of an event. */
export type EventPropertiesOf<Name extends EventName> =
  EventPropertiesByName[Name];

/** A record of any registered event. */
export type AnyEvent = EventsByName[EventName];
