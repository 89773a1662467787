// Validators: one for each registered event.
import type { DfSignUpEvent } from "../events/standard.js";
import {
  type EventCheck,
  recordHolds,
  recordResult,
} from "../support/check-event.js";
import { type ValidationResult, fields } from "../support/check-object.js";
import * as base from "../support/check-value.js";
import type { Received } from "../support/records.js";

/** The rules of a `df_sign_up` record. */
export const dfSignUpCheck: EventCheck = {
  name: "df_sign_up",
  fields: /* @__PURE__ */ fields(
    {
      df_sign_channel: base.string,
    },
    {
      store_id: base.long,
    },
  ),
};

/** Validates a `df_sign_up` record and returns every violation. */
export function validateDfSignUp(
  value: unknown,
): ValidationResult<Received<DfSignUpEvent>> {
  return recordResult(value, dfSignUpCheck);
}

/** Whether a value is a `df_sign_up` record. */
export function isDfSignUp(value: unknown): value is Received<DfSignUpEvent> {
  return recordHolds(value, dfSignUpCheck);
}
