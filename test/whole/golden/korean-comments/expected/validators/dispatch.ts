// 디스패처: 등록된 모든 이벤트를 이름에 따라 검증한다.
import type { AnyEvent, EventName, EventOf } from "../registry.js";
import {
  type EventCheck,
  eventWalk,
  validateSdk,
} from "../support/check-event.js";
import { type ValidationResult, validate } from "../support/check-object.js";
import { requestWalk } from "../support/check-request.js";
import type { Received } from "../support/records.js";
import { dfSignUpCheck } from "./standard.js";
import { couponRedeemedCheck, mailOpenedCheck } from "./taxonomy.js";
import { walkIdentity } from "./user.js";

function checkOf(name: unknown): EventCheck | undefined {
  switch (name) {
    case "df_sign_up":
      return dfSignUpCheck;
    case "coupon_redeemed":
      return couponRedeemedCheck;
    case "mail_opened":
      return mailOpenedCheck;
    default:
      return undefined;
  }
}

const walkEvent = /* @__PURE__ */ eventWalk(checkOf);

const walkRequest = /* @__PURE__ */ requestWalk(walkEvent, walkIdentity);

/** API 형식의 이벤트를 `event_name`에 따라 검증하고 모든 위반을 반환한다. */
export function validateEvent(
  value: unknown,
): ValidationResult<Received<AnyEvent>> {
  return validate(value, walkEvent);
}

/** 값이 API 형식의 등록된 이벤트인지 여부. */
export function isRegisteredEvent(value: unknown): value is Received<AnyEvent> {
  return validateEvent(value).ok;
}

/** SDK 호출의 인수(이름, `df_items`를 포함한 속성)를 검증한다. */
export function validateSdkEvent<Name extends EventName | (string & {})>(
  name: Name,
  properties: unknown,
): ValidationResult<EventOf<Name>> {
  return validateSdk(name, properties, checkOf(name));
}

/** `POST /api/v1/events`의 본문을 검증하고 모든 위반을 반환한다. */
export function validateRequest(value: unknown): ValidationResult<object> {
  return validate(value, walkRequest);
}
