// 검증기: 등록된 이벤트마다 하나.
import type { DfSignUpEvent } from "../events/standard.js";
import {
  type EventCheck,
  recordHolds,
  recordResult,
} from "../support/check-event.js";
import { type ValidationResult, fields } from "../support/check-object.js";
import * as base from "../support/check-value.js";
import type { Received } from "../support/records.js";

/** `df_sign_up` 레코드의 규칙. */
export const dfSignUpCheck: EventCheck = {
  name: "df_sign_up",
  fields: /* @__PURE__ */ fields(
    {
      df_sign_channel: base.string,
    },
    {},
  ),
};

/** `df_sign_up` 레코드를 검증하고 모든 위반을 반환한다. */
export function validateDfSignUp(
  value: unknown,
): ValidationResult<Received<DfSignUpEvent>> {
  return recordResult(value, dfSignUpCheck);
}

/** 값이 `df_sign_up` 레코드인지 여부. */
export function isDfSignUp(value: unknown): value is Received<DfSignUpEvent> {
  return recordHolds(value, dfSignUpCheck);
}
