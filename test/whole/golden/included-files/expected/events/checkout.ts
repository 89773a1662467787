// Builders: one function for each registered event.
import type { Method } from "../properties";
import type { Closed, ClosedMeta, EventMeta } from "../support/inputs";
import { type EventRecord, toRecord } from "../support/records";

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
export function checkoutStarted<
  Given extends CheckoutStartedProperties,
  Meta extends EventMeta = EventMeta,
>(
  properties: Closed<Given, CheckoutStartedProperties>,
  meta?: ClosedMeta<Meta>,
): CheckoutStartedEvent {
  return toRecord("checkout_started", properties, meta);
}
