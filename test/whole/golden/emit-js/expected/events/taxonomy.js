// Builders: one function for each registered event.
import { itemsRecord, recordOf } from "../support/records.js";
import {
  inspectTrialEnded,
  inspectTrialStarted,
} from "../validators/development.js";

/**
 * Creates a `trial_started` record.
 *
 * The customer starts a trial.
 */
export function trialStarted(properties, meta) {
  return inspectTrialStarted(itemsRecord("trial_started", properties, meta));
}

/** Creates a `trial_ended` record. */
export function trialEnded(meta) {
  return inspectTrialEnded(recordOf("trial_ended", meta));
}
