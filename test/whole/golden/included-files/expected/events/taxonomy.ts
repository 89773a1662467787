// Builders: one function for each registered event.
import { type EventMeta, type EventRecord, toRecord } from "../support/records";

/** What `appOpened` returns, as it is sent. */
export type AppOpenedEvent = EventRecord<"app_opened", null, null>;

/** Builds `app_opened`. */
export function appOpened(meta?: EventMeta): AppOpenedEvent {
  return toRecord("app_opened", undefined, meta);
}
