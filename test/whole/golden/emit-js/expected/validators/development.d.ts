// Checks of builders during development; production builds contain none.
import type { TrialEndedEvent, TrialStartedEvent } from "../events/taxonomy.js";
import type {
  RegisteredIdentity,
  RegisteredUserProfile,
} from "../support/user.js";

/** Reports what is wrong with a `trial_started` record, and returns it. */
export declare function inspectTrialStarted(
  record: TrialStartedEvent,
): TrialStartedEvent;

/** Reports what is wrong with a `trial_ended` record, and returns it. */
export declare function inspectTrialEnded(
  record: TrialEndedEvent,
): TrialEndedEvent;

/** Reports what is wrong with an identity, and returns it. */
export declare function inspectIdentity(
  record: RegisteredIdentity,
): RegisteredIdentity;

/** Reports what is wrong with a user profile, and returns it. */
export declare function inspectUserProfile(
  record: RegisteredUserProfile,
): RegisteredUserProfile;
