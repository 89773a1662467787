// Standard Schemas of events, and of what their builders take.
import { propertiesResult } from "../../support/check-properties.js";
import { standardSchema } from "../../support/standard-schema.js";
import {
  trialStartedCheck,
  validateTrialEnded,
  validateTrialStarted,
} from "../taxonomy.js";

/** The Standard Schema of a `trial_started` record. */
export const trialStartedEventSchema =
  /* @__PURE__ */ standardSchema(validateTrialStarted);

/**
 * Validates what `trialStarted` takes, and returns every violation, or a copy
 * as it is sent.
 */
export function validateTrialStartedProperties(value) {
  return propertiesResult(value, trialStartedCheck);
}

/** The Standard Schema of the properties of `trial_started`. */
export const trialStartedPropertiesSchema = /* @__PURE__ */ standardSchema(
  validateTrialStartedProperties,
);

/** The Standard Schema of a `trial_ended` record. */
export const trialEndedEventSchema =
  /* @__PURE__ */ standardSchema(validateTrialEnded);
