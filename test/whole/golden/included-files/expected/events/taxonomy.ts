// Builders: one function for each registered event.
import type { OnlyMeta } from "../support/inputs";
import { type EventRecord, toRecord } from "../support/records";

/** What `appOpened` returns, as it is sent. */
export type AppOpenedEvent = EventRecord<"app_opened", null, null>;

/** Builds `app_opened`. */
export function appOpened<Given extends object>(
  meta?: OnlyMeta<Given, "app_opened">,
): AppOpenedEvent {
  return toRecord("app_opened", undefined, meta);
}
