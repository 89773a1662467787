// What all builders and senders share: the record of an event, and how it reaches an SDK and the loading API.
import type { EventMeta } from "./inputs.js";
import type { RegisteredIdentity } from "./user.js";
import { uuid } from "./uuid.js";
import {
  exactInstant,
  type Fields,
  fields,
  innerFields,
  plain,
  refuse,
  toJson,
  type ToWire,
  wire,
} from "./wire.js";

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
    ? ReceivedRecord<Name, Properties, Items>
    : never;

/** An interface, because compilers look at the types of its keys only where they are used. */
export interface ReceivedRecord<
  Name extends string,
  Properties,
  Items,
> extends RegisteredEvent {
  readonly event_name: Name;
  readonly event_items: ReceivedPart<Items, readonly never[]>;
  readonly event_properties: ReceivedPart<
    Properties,
    Readonly<Record<string, never>>
  >;
}

/** `Nothing` may stand for `null` where nothing is registered. */
type ReceivedPart<Part, Nothing> = [Part] extends [null]
  ? null | Nothing | undefined
  : null extends Part
    ? Part | undefined
    : Part;

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
  readonly common: { readonly identity: RegisteredIdentity };
  readonly events: readonly RegisteredEvent[];
}
type AnyRecord = EventRecord<string, unknown, unknown>;
type SentRecord = EventRecord<
  string,
  Readonly<Fields> | null,
  readonly Readonly<Fields>[] | null
>;

/** The form of an `event_log_id`: a UUID of RFC 9562 in either case (EV). */
export const logIdForm: Readonly<RegExp> =
  /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;

/**
 * Creates the record of an event around what is sent. Builders call this and
 * the functions below; apps call builders.
 *
 * Throws a `RangeError` for an `event_datetime` that is not an instant in UTC
 * and an `event_log_id` that is not a UUID, because no validator accepts them.
 */
export function recordOf<Event extends AnyRecord>(
  name: Event["event_name"],
  { event_log_id, event_datetime }: Nullable<EventMeta> = {},
  properties: unknown = null,
  items: unknown = null,
): Event {
  return Object.freeze({
    event_log_id:
      event_log_id === undefined || event_log_id === null
        ? uuid()
        : logIdForm.test(event_log_id)
          ? event_log_id
          : refuse("event_log_id", "a UUID"),
    event_name: name,
    event_datetime:
      event_datetime === undefined || event_datetime === null
        ? now()
        : exactInstant(event_datetime, "event_datetime"),
    event_items: items,
    event_properties: properties,
  }) as Event;
}

/** The same from JavaScript: `null` is as good as nothing. */
type Nullable<Meta> = { readonly [Key in keyof Meta]: Meta[Key] | null };

/**
 * The record of an event without items. `toWire` is for properties that are not
 * plain.
 *
 * A property that is `undefined` or `null` is left out, and half a surrogate
 * pair becomes U+FFFD.
 */
export function flatRecord<Event extends AnyRecord>(
  name: Event["event_name"],
  properties?: object | null,
  meta?: EventMeta,
  toWire: ToWire = plain,
): Event {
  return recordOf(name, meta, fields(properties, toWire));
}

/** The record of an event with items: `df_items` becomes `event_items`. */
export function itemsRecord<Event extends AnyRecord>(
  name: Event["event_name"],
  properties?: object | null,
  meta?: EventMeta,
  toWire: ToWire = plain,
  itemToWire: ToWire = toWire,
): Event {
  let items: unknown;
  const others = fields(properties, (value, key) => {
    if (key !== "df_items") return toWire(value, key);
    items = Array.isArray(value)
      ? Object.freeze(
          value.map((item: unknown) =>
            typeof item === "object" && item !== null
              ? innerFields(item, itemToWire)
              : item,
          ),
        )
      : value;
    return undefined;
  });
  return recordOf(name, meta, others, items);
}

/**
 * The record of any event, of which nothing is known: a `Date` becomes a
 * string, and objects are copied. Throws a `RangeError` for a `Date` that is
 * invalid or outside the years 0000 to 9999; the error names the property.
 */
export function toRecord<Event extends AnyRecord>(
  name: Event["event_name"],
  properties?: object | null,
  meta?: EventMeta,
): Event {
  return itemsRecord(name, properties, meta, wire);
}

/**
 * Sends an event with an SDK, which adds the time stamp itself, and returns
 * what the SDK returns. Throws a `RangeError` for anything but a record, such as
 * the name of an event, which JavaScript could pass.
 */
export function logEvent<Result>(
  sdk: EventSdk<Result>,
  event: RegisteredEvent,
): Result {
  const { event_name } = event as SentRecord;
  if (typeof event_name !== "string") refuse("event", "a builder's record");
  return sdk.logEvent(event_name, sdkProperties(event));
}

/**
 * The properties of an event as SDKs take them, including `df_items`; for a
 * bridge that takes a string: `JSON.stringify(sdkProperties(event))`.
 *
 * A new copy for each call, because the SDK for React Native changes its
 * argument.
 */
export function sdkProperties(event: RegisteredEvent): Record<string, unknown> {
  // A copy first: inherited and non-enumerable properties are not sent, and no validator checked them.
  const { event_items, event_properties } = { ...(event as SentRecord) };
  const properties = event_items
    ? { ...event_properties, df_items: event_items }
    : event_properties;
  return JSON.parse(toJson(properties ?? {})) as Fields;
}

/**
 * The only escape hatch from the registration, for an event that is about to
 * be registered. DFINERY drops what is not registered.
 */
export function unregistered(
  name: string,
  properties?: object,
  meta?: EventMeta,
): RegisteredEvent {
  return toRecord<AnyRecord>(name, properties, meta);
}

/**
 * The body of `POST /api/v1/events` for events of one user.
 *
 * Throws a `RangeError` for no events, which is not documented, and for more
 * than 100 events or 100 items in total, which the service refuses (40402).
 */
export function eventsRequest(
  identity: RegisteredIdentity,
  events: readonly RegisteredEvent[],
): EventsRequest {
  const items = events.reduce(
    (sum, event) =>
      sum + ({ ...(event as SentRecord) }.event_items?.length ?? 0),
    0,
  );
  if (events.length < 1 || events.length > 100) {
    throw new RangeError(
      `a request carries 1 to 100 events, and these are ${String(events.length)}`,
    );
  }
  if (items > 100) {
    throw new RangeError(
      `a request carries at most 100 items in all its events, and these have ${String(items)}`,
    );
  }
  return { common: { identity }, events: [...events] };
}

let last: number | undefined;
let text = "";

/** The current time as a string. Formatting is slow, so events of one millisecond share it. */
function now(): string {
  const time = Date.now();
  if (time !== last) text = new Date((last = time)).toISOString();
  return text;
}
