// The dispatcher: validates any registered event by its name.
import type { AnyEvent, EventName, EventOf } from "../registry.js";
import {
  type EventCheck,
  eventWalk,
  validateSdk,
} from "../support/check-event.js";
import { type ValidationResult, validate } from "../support/check-object.js";
import { requestWalk } from "../support/check-request.js";
import type { Received } from "../support/records.js";
import { bannerClickedCheck, campaignClickedCheck } from "./taxonomy.js";
import { walkIdentity } from "./user.js";

function checkOf(name: unknown): EventCheck | undefined {
  switch (name) {
    case "campaign_clicked":
      return campaignClickedCheck;
    case "banner_clicked":
      return bannerClickedCheck;
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
export function validateEvent(
  value: unknown,
): ValidationResult<Received<AnyEvent>> {
  return validate(value, walkEvent);
}

/** Whether a value is a registered event in the API's form. */
export function isRegisteredEvent(value: unknown): value is Received<AnyEvent> {
  return validateEvent(value).ok;
}

/**
 * Validates the arguments of an SDK call: a name, and properties, which include
 * `df_items`.
 */
export function validateSdkEvent<Name extends EventName | (string & {})>(
  name: Name,
  properties: unknown,
): ValidationResult<EventOf<Name>> {
  return validateSdk(name, properties, checkOf(name));
}

/** Validates the body of `POST /api/v1/events` and returns every violation. */
export function validateRequest(value: unknown): ValidationResult<object> {
  return validate(value, walkRequest);
}
