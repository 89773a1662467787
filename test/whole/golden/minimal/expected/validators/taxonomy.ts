// Validators: one for each registered event.
import type { TrialStartedEvent } from "../events/taxonomy.js";
import {
  type EventCheck,
  recordHolds,
  recordResult,
} from "../support/check-event.js";
import { type ValidationResult, fields } from "../support/check-object.js";
import type { Received } from "../support/records.js";
import * as checks from "./checks.js";

/** The rules of a `trial_started` record. */
export const trialStartedCheck: EventCheck = {
  name: "trial_started",
  fields: /* @__PURE__ */ fields(
    {
      plan: checks.plan,
    },
    {},
  ),
};

/** Validates a `trial_started` record and returns every violation. */
export function validateTrialStarted(
  value: unknown,
): ValidationResult<Received<TrialStartedEvent>> {
  return recordResult(value, trialStartedCheck);
}

/** Whether a value is a `trial_started` record. */
export function isTrialStarted(
  value: unknown,
): value is Received<TrialStartedEvent> {
  return recordHolds(value, trialStartedCheck);
}
