// Builders: one function for each registered event.
import type { Method } from "../properties";
import {
  type Closed,
  type EventMeta,
  type EventRecord,
  toRecord,
} from "../support/records";

/** What `checkoutStarted` takes. */
export interface CheckoutStartedProperties {
  /** Unit: KRW. At least 0. */
  readonly cart_value: number;
  readonly method?: Method | undefined;
}

/** What `checkoutStarted` returns, as it is sent. */
export type CheckoutStartedEvent = EventRecord<
  "checkout_started",
  CheckoutStartedProperties,
  null
>;

/** Builds `checkout_started`. */
export function checkoutStarted<Given extends CheckoutStartedProperties>(
  properties: Closed<Given, CheckoutStartedProperties>,
  meta?: EventMeta,
): CheckoutStartedEvent {
  return toRecord("checkout_started", properties, meta);
}
