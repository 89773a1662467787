// Builders: one function for each registered event.
import type { Item, Plan } from "../properties.js";
import type {
  ClosedItems,
  ClosedMeta,
  EventMeta,
  OnlyMeta,
} from "../support/inputs.js";
import type { EventRecord, Wire } from "../support/records.js";

/** What `trialStarted` takes. */
export interface TrialStartedProperties {
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

/** What `trialStarted` returns, as it is sent. */
export type TrialStartedEvent = EventRecord<
  "trial_started",
  Wire<TrialStartedProperties>,
  readonly Readonly<Item>[] | null
>;

/**
 * Builds `trial_started`.
 *
 * The customer starts a trial.
 */
export declare function trialStarted<
  Given extends TrialStartedProperties,
  Meta extends EventMeta = EventMeta,
>(
  properties: ClosedItems<Given, TrialStartedProperties, Item>,
  meta?: ClosedMeta<Meta>,
): TrialStartedEvent;

/** What `trialEnded` returns, as it is sent. */
export type TrialEndedEvent = EventRecord<"trial_ended", null, null>;

/** Builds `trial_ended`. */
export declare function trialEnded<Given extends object>(
  meta?: OnlyMeta<Given, "trial_ended">,
): TrialEndedEvent;
