// Validators: one for each registered event.
import * as checks from "../checks.js";
import { item } from "../checks.js";
import { recordShape } from "../validate-event.js";
import { fields, isValid, items, validate } from "../validate.js";
import * as base from "../validation.js";

/** What `trialStarted` must satisfy. */
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
  items: /* @__PURE__ */ items(item),
  itemsRequired: false,
};

/** Says everything that is wrong with a record of `trialStarted`. */
export function validateTrialStarted(value) {
  return validate(value, recordShape(trialStartedCheck));
}

/** Whether a value is a record of `trialStarted`. */
export function isTrialStarted(value) {
  return isValid(value, recordShape(trialStartedCheck));
}

/** What `trialEnded` must satisfy. */
export const trialEndedCheck = {
  name: "trial_ended",
  fields: /* @__PURE__ */ fields({}, {}),
};

/** Says everything that is wrong with a record of `trialEnded`. */
export function validateTrialEnded(value) {
  return validate(value, recordShape(trialEndedCheck));
}

/** Whether a value is a record of `trialEnded`. */
export function isTrialEnded(value) {
  return isValid(value, recordShape(trialEndedCheck));
}
