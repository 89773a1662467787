// Builders: one function for each registered event.
import type { Item, Plan } from "../properties.js";
import type {
  ClosedItems,
  EventMeta,
  EventRecord,
  Wire,
} from "../support/records.js";

/** What `trialStarted` takes. */
export interface TrialStartedProperties {
  readonly plan: Plan;
  /** An integer. 1 to 500. */
  readonly seats: number;
  readonly "1"?: number | undefined;
  readonly "plan name"?: string | undefined;
  /**
   * 상품 · Items
   *
   * The products concerned.
   *
   * At most 100 elements.
   */
  readonly df_items?: readonly Item[] | undefined;
}

/** What `trialStarted` returns, as it is sent. */
export type TrialStartedEvent = EventRecord<
  "trial_started",
  Wire<TrialStartedProperties>,
  readonly Item[] | null
>;

/**
 * Builds `trial_started`.
 *
 * The customer starts a trial.
 */
export declare function trialStarted<Given extends TrialStartedProperties>(
  properties: ClosedItems<Given, TrialStartedProperties, Item>,
  meta?: EventMeta,
): TrialStartedEvent;

/** What `trialEnded` returns, as it is sent. */
export type TrialEndedEvent = EventRecord<"trial_ended", null, null>;

/** Builds `trial_ended`. */
export declare function trialEnded(meta?: EventMeta): TrialEndedEvent;
