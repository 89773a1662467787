// The registry: every registered event by its name, as types.
import type {
  RedeemCouponEvent,
  RedeemCouponProperties,
  구매완료Event,
  구매완료Properties,
} from "./events/taxonomy.js";

/** The properties of each event, by its name. */
export interface EventPropertiesByName {
  readonly 구매_완료: 구매완료Properties;
  readonly "쿠폰 사용": RedeemCouponProperties;
}

/** The record of each event, by its name. */
export interface EventsByName {
  readonly 구매_완료: 구매완료Event;
  readonly "쿠폰 사용": RedeemCouponEvent;
}

/** The name of a registered event. */
export type EventName = keyof EventsByName;

/** The properties of an event. */
export type EventPropertiesOf<Name extends EventName> =
  EventPropertiesByName[Name];

/** A record of any registered event. */
export type AnyEvent = EventsByName[EventName];
