// Builders: one function for each registered event.
import type { Method } from "../properties";
import type { Closed, ClosedMeta, EventMeta } from "../support/inputs";
import { type EventRecord, toRecord } from "../support/records";

/** What `checkoutStarted` takes. */
export interface CheckoutStartedProperties {
  /** Unit: KRW. At least 0. */
  cart_value: number;
  method?: Method | undefined;
}

/** What `checkoutStarted` returns, as it is sent. */
export type CheckoutStartedEvent = EventRecord<
  "checkout_started",
  Readonly<CheckoutStartedProperties>,
  null
>;

/** Builds `checkout_started`. */
export function checkoutStarted<
  Given extends CheckoutStartedProperties,
  Meta extends EventMeta = EventMeta,
>(
  properties: Closed<Given, CheckoutStartedProperties>,
  meta?: ClosedMeta<Meta>,
): CheckoutStartedEvent {
  return toRecord("checkout_started", properties, meta);
}
