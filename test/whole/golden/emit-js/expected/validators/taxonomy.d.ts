// Validators: one for each registered event.
import type { TrialEndedEvent, TrialStartedEvent } from "../events/taxonomy.js";
import type { EventCheck } from "../validate-event.js";
import type { ValidationResult } from "../validate.js";

/** What `trialStarted` must satisfy. */
export declare const trialStartedCheck: EventCheck;

/** Says everything that is wrong with a record of `trialStarted`. */
export declare function validateTrialStarted(
  value: unknown,
): ValidationResult<TrialStartedEvent>;

/** Whether a value is a record of `trialStarted`. */
export declare function isTrialStarted(
  value: unknown,
): value is TrialStartedEvent;

/** What `trialEnded` must satisfy. */
export declare const trialEndedCheck: EventCheck;

/** Says everything that is wrong with a record of `trialEnded`. */
export declare function validateTrialEnded(
  value: unknown,
): ValidationResult<TrialEndedEvent>;

/** Whether a value is a record of `trialEnded`. */
export declare function isTrialEnded(value: unknown): value is TrialEndedEvent;
