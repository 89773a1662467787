// The registry: every registered event by its name, as types.

/** What each event's builder takes. */
export type EventPropertiesByName = Readonly<Record<never, never>>;

/** What each event's builder returns. */
export type EventsByName = Readonly<Record<never, never>>;

/** The name of a registered event. */
export type EventName = keyof EventsByName;

/** What the builder of an event takes, by its name. */
export type EventPropertiesOf<Name extends EventName> =
  EventPropertiesByName[Name];

/** Any registered event, as it is sent. */
export type AnyEvent = EventsByName[EventName];
