// Checks of events before the client takes any of them, for what types cannot express.
import { clientError } from "./client-error.js";
import { itemsOf, mostItems, NotJson, sizeOf } from "./client-limits.js";
import type { RegisteredEvent } from "./records.js";

/** Events with their sizes. */
export interface SizedEvents {
  readonly events: readonly RegisteredEvent[];
  readonly sizes: readonly number[];
}

/**
 * Sizes all events. Throws a `ClientError` for the first that cannot be sent;
 * it says which one, and quotes nothing from it.
 */
export function checkEvents(events: readonly RegisteredEvent[]): SizedEvents {
  return { events, sizes: events.map(checkEvent) };
}

function checkEvent(event: RegisteredEvent, at: number): number {
  if (!isRecord(event)) {
    throw clientError(
      "not_an_event",
      `event ${String(at)} is not a record: create it with a builder, or check it with a validator`,
    );
  }
  const items = itemsOf(event);
  if (items > mostItems) {
    throw clientError(
      "too_many_items",
      `event ${String(at)} has ${String(items)} items, and a request carries at most ${String(mostItems)}`,
    );
  }
  try {
    return sizeOf(event);
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    throw clientError(
      "not_json",
      `event ${String(at)} contains what JSON cannot represent: a bigint, or a circular reference`,
    );
  }
}

function isRecord(event: unknown): boolean {
  if (typeof event !== "object" || event === null) return false;
  const { event_log_id: id, event_name: name } = event as {
    readonly event_log_id?: unknown;
    readonly event_name?: unknown;
  };
  return typeof id === "string" && typeof name === "string";
}
