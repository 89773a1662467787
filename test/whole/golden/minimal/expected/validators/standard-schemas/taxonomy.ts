// Standard Schemas of events, and of what their builders take.
import type {
  TrialStartedEvent,
  TrialStartedProperties,
} from "../../events/taxonomy.js";
import type { ValidationResult } from "../../support/check-object.js";
import { propertiesResult } from "../../support/check-properties.js";
import type { Received } from "../../support/records.js";
import {
  type StandardSchemaV1,
  standardSchema,
} from "../../support/standard-schema.js";
import { trialStartedCheck, validateTrialStarted } from "../taxonomy.js";

/** The Standard Schema of a `trial_started` record. */
export const trialStartedEventSchema: StandardSchemaV1<
  Received<TrialStartedEvent>
> = /* @__PURE__ */ standardSchema(validateTrialStarted);

/**
 * Validates what `trialStarted` takes, and returns every violation, or a copy
 * as it is sent.
 */
export function validateTrialStartedProperties(
  value: unknown,
): ValidationResult<TrialStartedProperties> {
  return propertiesResult(value, trialStartedCheck);
}

/** The Standard Schema of the properties of `trial_started`. */
export const trialStartedPropertiesSchema: StandardSchemaV1<TrialStartedProperties> =
  /* @__PURE__ */ standardSchema(validateTrialStartedProperties);
