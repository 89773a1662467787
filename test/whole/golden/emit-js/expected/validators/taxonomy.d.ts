// Validators: one for each registered event.
import type { TrialEndedEvent, TrialStartedEvent } from "../events/taxonomy.js";
import type { EventCheck } from "../support/check-event.js";
import type { ValidationResult } from "../support/check-object.js";
import type { Received } from "../support/records.js";

/** The rules of a `trial_started` record. */
export declare const trialStartedCheck: EventCheck;

/** Validates a `trial_started` record and returns every violation. */
export declare function validateTrialStarted(
  value: unknown,
): ValidationResult<Received<TrialStartedEvent>>;

/** Whether a value is a `trial_started` record. */
export declare function isTrialStarted(
  value: unknown,
): value is Received<TrialStartedEvent>;

/** The rules of a `trial_ended` record. */
export declare const trialEndedCheck: EventCheck;

/** Validates a `trial_ended` record and returns every violation. */
export declare function validateTrialEnded(
  value: unknown,
): ValidationResult<Received<TrialEndedEvent>>;

/** Whether a value is a `trial_ended` record. */
export declare function isTrialEnded(
  value: unknown,
): value is Received<TrialEndedEvent>;
