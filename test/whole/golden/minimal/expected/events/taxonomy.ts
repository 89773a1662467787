// Builders: one function for each registered event.
import type { Plan } from "../properties.js";
import type { Closed, EventMeta } from "../support/inputs.js";
import { type EventRecord, flatRecord } from "../support/records.js";

/** Properties of `trial_started`. */
export interface TrialStartedProperties {
  /** One of `"free"` and `"pro"`. */
  plan: Plan;
}

/** A `trial_started` record. */
export type TrialStartedEvent = EventRecord<
  "trial_started",
  Readonly<TrialStartedProperties>,
  null
>;

/** Creates a `trial_started` record. */
export function trialStarted<Given extends TrialStartedProperties>(
  properties: Closed<Given, TrialStartedProperties>,
  meta?: EventMeta,
): TrialStartedEvent {
  return flatRecord("trial_started", properties, meta);
}
