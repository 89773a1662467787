// 레지스트리: 등록된 모든 이벤트를 이름별 타입으로.
import type { DfSignUpEvent, DfSignUpProperties } from "./events/standard.js";
import type {
  CouponRedeemedEvent,
  CouponRedeemedProperties,
  MailOpenedEvent,
  MailOpenedProperties,
} from "./events/taxonomy.js";
import type { BuilderOf } from "./support/inputs.js";

/** 이벤트 이름별 속성. */
export interface EventPropertiesByName {
  readonly df_sign_up: DfSignUpProperties;
  readonly coupon_redeemed: CouponRedeemedProperties;
  readonly mail_opened: MailOpenedProperties;
}

/** 이벤트 이름별 레코드. */
export interface EventsByName {
  readonly df_sign_up: DfSignUpEvent;
  readonly coupon_redeemed: CouponRedeemedEvent;
  readonly mail_opened: MailOpenedEvent;
}

/** 등록된 이벤트의 이름. */
export type EventName = keyof EventsByName;

/** 이벤트의 속성. */
export type EventPropertiesOf<Name extends EventName> =
  EventPropertiesByName[Name];

/** 등록된 모든 이벤트의 레코드. */
export type AnyEvent = EventsByName[EventName];

/** 이벤트 빌더가 반환하는 타입. `string`이면 모든 이벤트. */
export type EventOf<Name extends string> = string extends Name
  ? AnyEvent
  : Name extends EventName
    ? EventsByName[Name]
    : never;

/** 이름에 해당하는 이벤트의 빌더. 인수의 타입은 그 빌더와 같다. */
export type Builder<Name extends EventName> = Name extends EventName
  ? BuilderOf<Name, EventPropertiesByName[Name], EventsByName[Name]>
  : never;
