// Standard Schemas of events, and of what their builders take.
import type {
  CheckoutStartedEvent,
  CheckoutStartedProperties,
} from "../../events/checkout";
import type { ValidationResult } from "../../support/check-object";
import { propertiesResult } from "../../support/check-properties";
import type { Received } from "../../support/records";
import {
  type StandardSchemaV1,
  standardSchema,
} from "../../support/standard-schema";
import { checkoutStartedCheck, validateCheckoutStarted } from "../checkout";

/** The Standard Schema of a `checkout_started` record. */
export const checkoutStartedEventSchema: StandardSchemaV1<
  Received<CheckoutStartedEvent>
> = /* @__PURE__ */ standardSchema(validateCheckoutStarted);

/**
 * Validates what `checkoutStarted` takes, and returns every violation, or a
 * copy as it is sent.
 */
export function validateCheckoutStartedProperties(
  value: unknown,
): ValidationResult<CheckoutStartedProperties> {
  return propertiesResult(value, checkoutStartedCheck);
}

/** The Standard Schema of the properties of `checkout_started`. */
export const checkoutStartedPropertiesSchema: StandardSchemaV1<CheckoutStartedProperties> =
  /* @__PURE__ */ standardSchema(validateCheckoutStartedProperties);
