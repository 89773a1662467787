// Builders: one function for each registered event.
import type { Plan } from "../properties.js";
import type { Closed, ClosedMeta, EventMeta } from "../support/inputs.js";
import { type EventRecord, toRecord } from "../support/records.js";

/** What `trialStarted` takes. */
export interface TrialStartedProperties {
  plan: Plan;
}

/** What `trialStarted` returns, as it is sent. */
export type TrialStartedEvent = EventRecord<
  "trial_started",
  Readonly<TrialStartedProperties>,
  null
>;

/** Builds `trial_started`. */
export function trialStarted<
  Given extends TrialStartedProperties,
  Meta extends EventMeta = EventMeta,
>(
  properties: Closed<Given, TrialStartedProperties>,
  meta?: ClosedMeta<Meta>,
): TrialStartedEvent {
  return toRecord("trial_started", properties, meta);
}
