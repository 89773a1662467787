// Validators: one for each registered event.
import { recordHolds, recordResult } from "../support/check-event.js";
import { fields, items } from "../support/check-object.js";
import * as base from "../support/check-value.js";
import * as checks from "./checks.js";
import { item } from "./checks.js";

/** The rules of a `trial_started` record. */
export const trialStartedCheck = {
  name: "trial_started",
  fields: /* @__PURE__ */ fields(
    {
      plan: checks.plan,
      seats: checks.seats,
    },
    {
      ["1"]: base.double,
      "plan name": base.string,
    },
  ),
  items: /* @__PURE__ */ items(item, false),
};

/** Validates a `trial_started` record and returns every violation. */
export function validateTrialStarted(value) {
  return recordResult(value, trialStartedCheck);
}

/** Whether a value is a `trial_started` record. */
export function isTrialStarted(value) {
  return recordHolds(value, trialStartedCheck);
}

/** The rules of a `trial_ended` record. */
export const trialEndedCheck = {
  name: "trial_ended",
  fields: /* @__PURE__ */ fields({}, {}),
};

/** Validates a `trial_ended` record and returns every violation. */
export function validateTrialEnded(value) {
  return recordResult(value, trialEndedCheck);
}

/** Whether a value is a `trial_ended` record. */
export function isTrialEnded(value) {
  return recordHolds(value, trialEndedCheck);
}
