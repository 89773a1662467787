// Builders: one function for each registered event.
import type { Method } from "../properties";
import type { Closed, EventMeta } from "../support/inputs";
import { type EventRecord, flatRecord } from "../support/records";

/** Properties of `checkout_started`. */
export interface CheckoutStartedProperties {
  /** Unit: KRW. At least 0. */
  cart_value: number;
  /** One of `"email"` and `"kakao"`. */
  method?: Method | undefined;
}

/** A `checkout_started` record. */
export type CheckoutStartedEvent = EventRecord<
  "checkout_started",
  Readonly<CheckoutStartedProperties>,
  null
>;

/** Creates a `checkout_started` record. */
export function checkoutStarted<Given extends CheckoutStartedProperties>(
  properties: Closed<Given, CheckoutStartedProperties>,
  meta?: EventMeta,
): CheckoutStartedEvent {
  return flatRecord("checkout_started", properties, meta);
}
