// The registry: every registered event by its name, as types.
import type {
  CouponRedeemedEvent,
  CouponRedeemedProperties,
  CouponSeenEvent,
  CouponSeenProperties,
} from "./events/taxonomy.js";

/** The properties of each event, by its name. */
export interface EventPropertiesByName {
  readonly coupon_redeemed: CouponRedeemedProperties;
  readonly coupon_seen: CouponSeenProperties;
}

/** The record of each event, by its name. */
export interface EventsByName {
  readonly coupon_redeemed: CouponRedeemedEvent;
  readonly coupon_seen: CouponSeenEvent;
}

/** The name of a registered event. */
export type EventName = keyof EventsByName;

/** The properties of an event. */
export type EventPropertiesOf<Name extends EventName> =
  EventPropertiesByName[Name];

/** A record of any registered event. */
export type AnyEvent = EventsByName[EventName];
