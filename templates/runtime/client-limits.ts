// The limits of one request (EV), and how events are split under them.
import type { RegisteredEvent } from "./records.js";

/** The maximum number of events in a request (EV). */
export const mostEvents = 100;

/** The maximum number of items in a request, in all its events: the stricter interpretation of EV. */
export const mostItems = 100;

/** The events from `from` up to, but not including, `to` go into one request. */
export interface EventRange {
  readonly from: number;
  readonly to: number;
}

interface WithItems {
  readonly event_items?: unknown;
}

/** How many items an event has. */
export function itemsOf(event: RegisteredEvent): number {
  const { event_items: items } = event as WithItems;
  return Array.isArray(items) ? items.length : 0;
}

/** Whether an event with `own` items may join `count` events with `items`; the first event always may. */
export function hasRoom(count: number, items: number, own: number): boolean {
  return count === 0 || (count < mostEvents && items + own <= mostItems);
}

/**
 * Splits events into requests, greedily and in order: at most 100 events and at most 100 items each. An event with more
 * than 100 items gets a request of its own; `enqueue` refuses such events beforehand.
 */
export function splitEvents(
  events: readonly RegisteredEvent[],
): readonly EventRange[] {
  const ranges: EventRange[] = [];
  let from = 0;
  let items = 0;
  for (let at = 0; at < events.length; at++) {
    const event = events[at];
    const own = event === undefined ? 0 : itemsOf(event);
    if (!hasRoom(at - from, items, own)) {
      ranges.push({ from, to: at });
      from = at;
      items = 0;
    }
    items += own;
  }
  if (from < events.length) ranges.push({ from, to: events.length });
  return ranges;
}

/** Thrown by `sizeOf` for what JSON cannot represent, such as a bigint. */
export class NotJson extends Error {}

/**
 * The approximate size of a value in bytes, in memory and in JSON: exact
 * enough to limit a queue, and much cheaper than serializing it. Throws
 * `NotJson` if `JSON.stringify` would throw.
 */
export function sizeOf(value: unknown, depth = 0): number {
  switch (typeof value) {
    case "string":
      return value.length + 2;
    case "number":
      return 8;
    case "object":
      return value === null ? 4 : sizeOfObject(value, depth);
    case "bigint":
      throw new NotJson();
    default:
      return 4;
  }
}

/** Records are flat: an event, its properties, their arrays. Anything deeper is circular. */
const deepest = 32;

function sizeOfObject(value: object, depth: number): number {
  if (depth > deepest) throw new NotJson();
  let size = 2;
  if (Array.isArray(value)) {
    for (const element of value) size += sizeOf(element, depth + 1) + 1;
    return size;
  }
  for (const key of Object.keys(value)) {
    const field = (value as Readonly<Record<string, unknown>>)[key];
    size += key.length + 4 + sizeOf(field, depth + 1);
  }
  return size;
}
