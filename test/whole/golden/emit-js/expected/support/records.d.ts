// What all builders and senders share: the record of an event, and how it reaches an SDK and the loading API.

import type { EventMeta } from "./inputs.js";
import type { RegisteredIdentity } from "./user.js";

/** The brand of events; compile errors about objects that have none show this name. */
declare const useABuilder: unique symbol;

/** An event that a builder created or a validator accepted: `logEvent` and a client take nothing else. */
export interface RegisteredEvent {
  readonly [useABuilder]: true;
  /** A UUID, version 4 unless another one was given. */
  readonly event_log_id: string;
  readonly event_name: string;
  /** In UTC, `2026-01-31T09:30:00.000Z`, unless a string was given. */
  readonly event_datetime: string;
  readonly event_items?: unknown;
  readonly event_properties?: unknown;
}

/** An event as `POST /api/v1/events` accepts it: frozen, and `null` if there is nothing. */
export interface EventRecord<
  Name extends string,
  Properties,
  Items,
> extends RegisteredEvent {
  readonly event_name: Name;
  readonly event_items: Items;
  readonly event_properties: Properties;
}

/**
 * An event that a validator accepted, which may come from anywhere: a part that
 * a builder would leave `null` may also be missing or empty.
 */
export type Received<Event> =
  Event extends EventRecord<infer Name, infer Properties, infer Items>
    ? RegisteredEvent & {
        readonly event_name: Name;
      } & ReceivedItems<Items> &
        ReceivedProperties<Properties>
    : never;
type ReceivedItems<Items> = null extends Items
  ? {
      readonly event_items?: Items | Empty<Items, readonly never[]> | undefined;
    }
  : {
      readonly event_items: Items;
    };
type ReceivedProperties<Properties> = null extends Properties
  ? {
      readonly event_properties?:
        | Properties
        | Empty<Properties, Readonly<Record<string, never>>>
        | undefined;
    }
  : {
      readonly event_properties: Properties;
    };

/** What may stand for `null` where nothing is registered. */
type Empty<Part, Value> = [Part] extends [null] ? Value : never;

/** Properties as they are sent: a string for each datetime, and `df_items` separate. */
export type Wire<Properties> = {
  readonly [Key in keyof Properties as Exclude<Key, "df_items">]: WireValue<
    Properties[Key]
  >;
};

/** A value as it is sent. */
export type WireValue<Value> = Value extends Date ? string : Value;

/** What sends events: the SDK for the web, the one for React Native, or a bridge of your own. */
export interface EventSdk<Result> {
  logEvent(name: string, properties: Record<string, unknown>): Result;
}

/** The body of `POST /api/v1/events`. */
export interface EventsRequest {
  readonly common: {
    readonly identity: RegisteredIdentity;
  };
  readonly events: readonly RegisteredEvent[];
}
type AnyRecord = EventRecord<string, unknown, unknown>;

/** The form of an `event_log_id`: a UUID of RFC 9562 in either case (EV). */
export declare const logIdForm: Readonly<RegExp>;

/**
 * Creates the record of an event. Builders call this; apps call builders.
 *
 * A property that is `undefined` or `null` is left out, a `Date` becomes a
 * string, `df_items` becomes `event_items`, and half a surrogate pair becomes
 * U+FFFD. Throws a `RangeError` for what no validator accepts, whatever is
 * registered: a `Date` that is invalid or outside the years 0000 to 9999, an
 * `event_datetime` that is not an instant in UTC, and an `event_log_id` that
 * is not a UUID. The error names the property.
 */
export declare function toRecord<Event extends AnyRecord>(
  name: Event["event_name"],
  properties?: object | null,
  meta?: EventMeta,
): Event;

/** Sends an event with an SDK, which adds the time stamp itself, and returns what the SDK returns. */
export declare function logEvent<Result>(
  sdk: EventSdk<Result>,
  event: RegisteredEvent,
): Result;

/**
 * The properties of an event as SDKs take them, including `df_items`; for a
 * bridge that takes a string: `JSON.stringify(sdkProperties(event))`.
 *
 * A new copy for each call, because the SDK for React Native changes its
 * argument.
 */
export declare function sdkProperties(
  event: RegisteredEvent,
): Record<string, unknown>;

/**
 * The only escape hatch from the registration, for an event that is about to
 * be registered. DFINERY drops what is not registered.
 */
export declare function unregistered(
  name: string,
  properties?: object,
  meta?: EventMeta,
): RegisteredEvent;

/**
 * The body of `POST /api/v1/events` for events of one user.
 *
 * Throws a `RangeError` for no events, which is not documented, and for more
 * than 100 events or 100 items in total, which the service refuses (40402).
 */
export declare function eventsRequest(
  identity: RegisteredIdentity,
  events: readonly RegisteredEvent[],
): EventsRequest;

export {};
