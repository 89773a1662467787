// Validators: one for each registered event.
import type { AppOpenedEvent } from "../events/taxonomy";
import { type ValidationResult, fields } from "../validate";
import { type EventCheck, recordHolds, recordResult } from "../validate-event";

/** What `appOpened` must satisfy. */
export const appOpenedCheck: EventCheck = {
  name: "app_opened",
  fields: /* @__PURE__ */ fields({}, {}),
};

/** Says everything that is wrong with a record of `appOpened`. */
export function validateAppOpened(
  value: unknown,
): ValidationResult<AppOpenedEvent> {
  return recordResult(value, appOpenedCheck);
}

/** Whether a value is a record of `appOpened`. */
export function isAppOpened(value: unknown): value is AppOpenedEvent {
  return recordHolds(value, appOpenedCheck);
}
