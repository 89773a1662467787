// Builders: one function for each registered event.
import { type EventMeta, type EventRecord, toRecord } from "../support/records";

/** A `app_opened` record. */
export type AppOpenedEvent = EventRecord<"app_opened", null, null>;

/** Creates a `app_opened` record. */
export function appOpened(meta?: EventMeta): AppOpenedEvent {
  return toRecord("app_opened", undefined, meta);
}
