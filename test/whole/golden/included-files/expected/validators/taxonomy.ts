// Validators: one for each registered event.
import type { AppOpenedEvent } from "../events/taxonomy";
import {
  type EventCheck,
  recordHolds,
  recordResult,
} from "../support/check-event";
import { type ValidationResult, fields } from "../support/check-object";
import type { Received } from "../support/records";

/** The rules of a `app_opened` record. */
export const appOpenedCheck: EventCheck = {
  name: "app_opened",
  fields: /* @__PURE__ */ fields({}, {}),
};

/** Validates a `app_opened` record and returns every violation. */
export function validateAppOpened(
  value: unknown,
): ValidationResult<Received<AppOpenedEvent>> {
  return recordResult(value, appOpenedCheck);
}

/** Whether a value is a `app_opened` record. */
export function isAppOpened(value: unknown): value is Received<AppOpenedEvent> {
  return recordHolds(value, appOpenedCheck);
}
