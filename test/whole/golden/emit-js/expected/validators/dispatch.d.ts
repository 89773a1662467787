// The dispatcher: validates any registered event by its name.
import type { ValidationResult } from "../support/check-object.js";
import type { RegisteredEvent } from "../support/records.js";

/**
 * Validates an event in the API's form, by its `event_name`, and returns every
 * violation.
 */
export declare function validateEvent(
  value: unknown,
): ValidationResult<RegisteredEvent>;

/** Whether a value is a registered event in the API's form. */
export declare function isRegisteredEvent(
  value: unknown,
): value is RegisteredEvent;

/**
 * Validates the arguments of an SDK call: a name, and properties, which include
 * `df_items`.
 */
export declare function validateSdkEvent(
  name: string,
  properties: unknown,
): ValidationResult<RegisteredEvent>;

/** Validates the body of `POST /api/v1/events` and returns every violation. */
export declare function validateRequest(
  value: unknown,
): ValidationResult<object>;
