// The dispatcher: validates any registered event by its name.
import type { AnyEvent, EventName, EventOf } from "../registry.js";
import type { ValidationResult } from "../support/check-object.js";
import type { Received } from "../support/records.js";

/**
 * Validates an event in the API's form, by its `event_name`, and returns every
 * violation.
 */
export declare function validateEvent(
  value: unknown,
): ValidationResult<Received<AnyEvent>>;

/** Whether a value is a registered event in the API's form. */
export declare function isRegisteredEvent(
  value: unknown,
): value is Received<AnyEvent>;

/**
 * Validates the arguments of an SDK call: a name, and properties, which include
 * `df_items`.
 */
export declare function validateSdkEvent<
  Name extends EventName | (string & {}),
>(name: Name, properties: unknown): ValidationResult<EventOf<Name>>;

/** Validates the body of `POST /api/v1/events` and returns every violation. */
export declare function validateRequest(
  value: unknown,
): ValidationResult<object>;
