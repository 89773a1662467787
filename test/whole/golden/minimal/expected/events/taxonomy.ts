// Builders: one function for each registered event.
import type { Plan } from "../properties.js";
import {
  type Closed,
  type EventMeta,
  type EventRecord,
  toRecord,
} from "../support/records.js";

/** What `trialStarted` takes. */
export interface TrialStartedProperties {
  readonly plan: Plan;
}

/** What `trialStarted` returns, as it is sent. */
export type TrialStartedEvent = EventRecord<
  "trial_started",
  TrialStartedProperties,
  null
>;

/** Builds `trial_started`. */
export function trialStarted<Given extends TrialStartedProperties>(
  properties: Closed<Given, TrialStartedProperties>,
  meta?: EventMeta,
): TrialStartedEvent {
  return toRecord("trial_started", properties, meta);
}
