// The dispatcher: validates any registered event by its name.
import { eventWalk, validateSdk } from "../support/check-event.js";
import { validate } from "../support/check-object.js";
import { requestWalk } from "../support/check-request.js";
import { trialEndedCheck, trialStartedCheck } from "./taxonomy.js";
import { walkIdentity } from "./user.js";

function checkOf(name) {
  switch (name) {
    case "trial_started":
      return trialStartedCheck;
    case "trial_ended":
      return trialEndedCheck;
    default:
      return undefined;
  }
}

const walkEvent = /* @__PURE__ */ eventWalk(checkOf);

const walkRequest = /* @__PURE__ */ requestWalk(walkEvent, walkIdentity);

/**
 * Validates an event in the API's form, by its `event_name`, and returns every
 * violation.
 */
export function validateEvent(value) {
  return validate(value, walkEvent);
}

/** Whether a value is a registered event in the API's form. */
export function isRegisteredEvent(value) {
  return validateEvent(value).ok;
}

/**
 * Validates the arguments of an SDK call: a name, and properties, which include
 * `df_items`.
 */
export function validateSdkEvent(name, properties) {
  return validateSdk(name, properties, checkOf(name));
}

/** Validates the body of `POST /api/v1/events` and returns every violation. */
export function validateRequest(value) {
  return validate(value, walkRequest);
}
