// Standard Schemas of events, and of what their builders take.
import type {
  TrialEndedEvent,
  TrialStartedEvent,
  TrialStartedProperties,
} from "../../events/taxonomy.js";
import type { ValidationResult } from "../../support/check-object.js";
import type { Received } from "../../support/records.js";
import type { StandardSchemaV1 } from "../../support/standard-schema.js";

/** The Standard Schema of a `trial_started` record. */
export declare const trialStartedEventSchema: StandardSchemaV1<
  Received<TrialStartedEvent>
>;

/**
 * Validates what `trialStarted` takes, and returns every violation, or a copy
 * as it is sent.
 */
export declare function validateTrialStartedProperties(
  value: unknown,
): ValidationResult<TrialStartedProperties>;

/** The Standard Schema of the properties of `trial_started`. */
export declare const trialStartedPropertiesSchema: StandardSchemaV1<TrialStartedProperties>;

/** The Standard Schema of a `trial_ended` record. */
export declare const trialEndedEventSchema: StandardSchemaV1<
  Received<TrialEndedEvent>
>;
