// The registry: every registered event by its name, as types.
import type {
  TrialEndedEvent,
  TrialStartedEvent,
  TrialStartedProperties,
} from "./events/taxonomy.js";
import type { BuilderOf } from "./support/inputs.js";

/** What each event's builder takes. */
export interface EventPropertiesByName {
  readonly trial_started: TrialStartedProperties;
  readonly trial_ended: undefined;
}

/** What each event's builder returns. */
export interface EventsByName {
  readonly trial_started: TrialStartedEvent;
  readonly trial_ended: TrialEndedEvent;
}

/** The name of a registered event. */
export type EventName = keyof EventsByName;

/** What the builder of an event takes, by its name. */
export type EventPropertiesOf<Name extends EventName> =
  EventPropertiesByName[Name];

/** Any registered event, as it is sent. */
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
