// Validators: one for each registered event.
import type { AppOpenedEvent } from "../events/taxonomy";
import {
  type EventCheck,
  recordHolds,
  recordResult,
} from "../support/check-event";
import { type ValidationResult, fields } from "../support/check-object";
import type { Received } from "../support/records";

/** The rules for a record of `appOpened`. */
export const appOpenedCheck: EventCheck = {
  name: "app_opened",
  fields: /* @__PURE__ */ fields({}, {}),
};

/** Validates a record of `appOpened` and returns every violation. */
export function validateAppOpened(
  value: unknown,
): ValidationResult<Received<AppOpenedEvent>> {
  return recordResult(value, appOpenedCheck);
}

/** Whether a value is a record of `appOpened`. */
export function isAppOpened(value: unknown): value is Received<AppOpenedEvent> {
  return recordHolds(value, appOpenedCheck);
}
