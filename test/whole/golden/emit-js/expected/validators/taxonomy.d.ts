// Validators: one for each registered event.
import type { TrialEndedEvent, TrialStartedEvent } from "../events/taxonomy.js";
import type { EventCheck } from "../support/check-event.js";
import type { ValidationResult } from "../support/check-object.js";

/** The rules of a `trial_started` record. */
export declare const trialStartedCheck: EventCheck;

/** Validates a `trial_started` record and returns every violation. */
export declare function validateTrialStarted(
  value: unknown,
): ValidationResult<TrialStartedEvent>;

/** Whether a value is a `trial_started` record. */
export declare function isTrialStarted(
  value: unknown,
): value is TrialStartedEvent;

/** The rules of a `trial_ended` record. */
export declare const trialEndedCheck: EventCheck;

/** Validates a `trial_ended` record and returns every violation. */
export declare function validateTrialEnded(
  value: unknown,
): ValidationResult<TrialEndedEvent>;

/** Whether a value is a `trial_ended` record. */
export declare function isTrialEnded(value: unknown): value is TrialEndedEvent;
