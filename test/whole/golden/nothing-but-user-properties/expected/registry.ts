// The registry: every registered event by its name, as types.

/** The properties of each event, by its name. */
export type EventPropertiesByName = Readonly<Record<string, never>>;

/** The record of each event, by its name. */
export type EventsByName = Readonly<Record<string, never>>;

/** The name of a registered event. */
export type EventName = never;

/** The properties of an event. */
export type EventPropertiesOf<Name extends EventName> =
  EventPropertiesByName[Name];

/** A record of any registered event. */
export type AnyEvent = EventsByName[EventName];
