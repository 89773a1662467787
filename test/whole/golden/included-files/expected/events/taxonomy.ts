// Builders: one function for each registered event.
import type { OnlyMeta } from "../support/inputs";
import { type EventRecord, recordOf } from "../support/records";

/** A `app_opened` record. */
export type AppOpenedEvent = EventRecord<"app_opened", null, null>;

/** Creates a `app_opened` record. */
export function appOpened<Given extends object>(
  meta?: OnlyMeta<Given, "app_opened">,
): AppOpenedEvent {
  return recordOf("app_opened", meta);
}
