// Builders: one function for each registered event.
import { inspectRecord } from "../support/development.js";
import { toRecord } from "../support/records.js";
import {
  validateTrialEnded,
  validateTrialStarted,
} from "../validators/taxonomy.js";

/**
 * Builds `trial_started`.
 *
 * The customer starts a trial.
 */
export function trialStarted(properties, meta) {
  const made = toRecord("trial_started", properties, meta);
  if (process.env.NODE_ENV !== "production") {
    inspectRecord(made, validateTrialStarted);
  }
  return made;
}

/** Builds `trial_ended`. */
export function trialEnded(meta) {
  const made = toRecord("trial_ended", undefined, meta);
  if (process.env.NODE_ENV !== "production") {
    inspectRecord(made, validateTrialEnded);
  }
  return made;
}
