// What all builders and senders share: the record of an event, and how it reaches an SDK and the loading API.

import { fields, wire, toJson, instant, invalid } from "./wire.js";

/** The form of an `event_log_id`: a UUID of RFC 9562 in either case (EV). */
export const logIdForm =
  /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;

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
export function toRecord(name, properties, meta = {}) {
  const given = properties ?? {};
  const id = meta.event_log_id ?? undefined;
  if (id !== undefined && !logIdForm.test(id)) {
    throw new RangeError("`event_log_id` is not a UUID");
  }
  return Object.freeze({
    event_log_id: id ?? uuid(),
    event_name: name,
    event_datetime: timeOf(meta.event_datetime) ?? now(),
    event_items: wire(given.df_items, "df_items") ?? null,
    event_properties: fields(given),
  });
}

/** Sends an event with an SDK, which adds the time stamp itself, and returns what the SDK returns. */
export function logEvent(sdk, event) {
  const { event_name } = event;
  return sdk.logEvent(event_name, sdkProperties(event));
}

/**
 * The properties of an event as SDKs take them, including `df_items`; for a
 * bridge that takes a string: `JSON.stringify(sdkProperties(event))`.
 *
 * A new copy for each call, because the SDK for React Native changes its
 * argument.
 */
export function sdkProperties(event) {
  // A copy first: inherited and non-enumerable properties are not sent, and no validator checked them.
  const { event_items, event_properties } = { ...event };
  const properties = event_items
    ? { ...event_properties, df_items: event_items }
    : event_properties;
  return JSON.parse(toJson(properties ?? {}));
}

/**
 * The only escape hatch from the registration, for an event that is about to
 * be registered. DFINERY drops what is not registered.
 */
export function unregistered(name, properties, meta) {
  return toRecord(name, properties, meta);
}

/**
 * The body of `POST /api/v1/events` for events of one user.
 *
 * Throws a `RangeError` for no events, which is not documented, and for more
 * than 100 events or 100 items in total, which the service refuses (40402).
 */
export function eventsRequest(identity, events) {
  const items = events.reduce(
    (sum, event) => sum + ({ ...event }.event_items?.length ?? 0),
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

/** A string is kept if it is an instant of the calendar: `Date` would turn 30 February into 2 March. */
function timeOf(given) {
  const key = "event_datetime";
  const time = wire(given, key);
  if (typeof given !== "string") return time;
  const read = new Date(given);
  return instant.test(given) && read.toJSON()?.startsWith(given.slice(0, 19))
    ? time
    : invalid(key);
}

/**
 * A UUID v4, even if `crypto` has no `randomUUID` (React Native, pages without
 * TLS) or is missing (Node 18).
 */
function uuid() {
  const { crypto } = globalThis;
  if (crypto?.randomUUID) {
    return crypto.randomUUID();
  }
  const bytes = crypto?.getRandomValues?.(new Uint8Array(36));
  // The time is mixed in because some engines seed `Math.random` with only 32 bits.
  return "xxxxxxxx-xxxx-4xxx-axxx-xxxxxxxxxxxx".replace(/x/g, (_, at) =>
    ((bytes?.[at] ?? Math.random() * Date.now()) & 15).toString(16),
  );
}

let last;
let text = "";

/** The current time as a string. Formatting is slow, so events of one millisecond share it. */
function now() {
  const time = Date.now();
  if (time !== last) {
    last = time;
    text = new Date(time).toISOString();
  }
  return text;
}
