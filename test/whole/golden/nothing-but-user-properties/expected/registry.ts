// The registry: every registered event by its name, as types.

/** What each event's builder takes. */
export type EventPropertiesByName = Readonly<Record<string, never>>;

/** What each event's builder returns. */
export type EventsByName = Readonly<Record<string, never>>;

/** The name of a registered event. */
export type EventName = never;

/** What the builder of an event takes, by its name. */
export type EventPropertiesOf<Name extends EventName> =
  EventPropertiesByName[Name];

/** Any registered event, as it is sent. */
export type AnyEvent = EventsByName[EventName];
