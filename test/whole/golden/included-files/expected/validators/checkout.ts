// Validators: one for each registered event.
import type { CheckoutStartedEvent } from "../events/checkout";
import {
  type EventCheck,
  recordHolds,
  recordResult,
} from "../support/check-event";
import { type ValidationResult, fields } from "../support/check-object";
import type { Received } from "../support/records";
import * as checks from "./checks";

/** The rules of a `checkout_started` record. */
export const checkoutStartedCheck: EventCheck = {
  name: "checkout_started",
  fields: /* @__PURE__ */ fields(
    {
      cart_value: checks.cartValue,
    },
    {
      method: checks.method,
    },
  ),
};

/** Validates a `checkout_started` record and returns every violation. */
export function validateCheckoutStarted(
  value: unknown,
): ValidationResult<Received<CheckoutStartedEvent>> {
  return recordResult(value, checkoutStartedCheck);
}

/** Whether a value is a `checkout_started` record. */
export function isCheckoutStarted(
  value: unknown,
): value is Received<CheckoutStartedEvent> {
  return recordHolds(value, checkoutStartedCheck);
}
