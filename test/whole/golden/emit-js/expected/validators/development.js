// Checks of builders during development; production builds contain none.
import { reportInvalid } from "../support/development.js";
import { validateTrialEnded, validateTrialStarted } from "./taxonomy.js";
import { validateIdentity, validateUserProfile } from "./user.js";

/** Reports what is wrong with a `trial_started` record, and returns it. */
export function inspectTrialStarted(record) {
  if (process.env.NODE_ENV !== "production") {
    reportInvalid(record, validateTrialStarted);
  }
  return record;
}

/** Reports what is wrong with a `trial_ended` record, and returns it. */
export function inspectTrialEnded(record) {
  if (process.env.NODE_ENV !== "production") {
    reportInvalid(record, validateTrialEnded);
  }
  return record;
}

/** Reports what is wrong with an identity, and returns it. */
export function inspectIdentity(record) {
  if (process.env.NODE_ENV !== "production") {
    reportInvalid(record, validateIdentity);
  }
  return record;
}

/** Reports what is wrong with a user profile, and returns it. */
export function inspectUserProfile(record) {
  if (process.env.NODE_ENV !== "production") {
    reportInvalid(record, validateUserProfile);
  }
  return record;
}
