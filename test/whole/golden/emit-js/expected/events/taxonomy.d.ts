// Builders: one function for each registered event.
import type { Item, Plan } from "../properties.js";
import type { ClosedItems, EventMeta, OnlyMeta } from "../support/inputs.js";
import type { EventRecord, Wire } from "../support/records.js";

/** Properties of `trial_started`. */
export interface TrialStartedProperties {
  /** One of `"free"` and `"pro"`. */
  plan: Plan;
  /** An integer. 1 to 500. */
  seats: number;
  "1"?: number | undefined;
  "plan name"?: string | undefined;
  /**
   * 상품 · Items
   *
   * The products concerned.
   *
   * At most 100 elements.
   */
  df_items?: readonly Item[] | undefined;
}

/** A `trial_started` record. */
export type TrialStartedEvent = EventRecord<
  "trial_started",
  Wire<TrialStartedProperties>,
  readonly Readonly<Item>[] | null
>;

/**
 * Creates a `trial_started` record.
 *
 * The customer starts a trial.
 */
export declare function trialStarted<Given extends TrialStartedProperties>(
  properties: ClosedItems<Given, TrialStartedProperties, Item>,
  meta?: EventMeta,
): TrialStartedEvent;

/** A `trial_ended` record. */
export type TrialEndedEvent = EventRecord<"trial_ended", null, null>;

/** Creates a `trial_ended` record. */
export declare function trialEnded<Given extends object>(
  meta?: OnlyMeta<Given, "trial_ended">,
): TrialEndedEvent;
