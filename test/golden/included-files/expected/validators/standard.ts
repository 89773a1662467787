// Validators: one for each registered event.
import * as checks from "../checks";
import type { DfLoginEvent } from "../events/standard";
import { type ValidationResult, fields, isValid, validate } from "../validate";
import { type EventCheck, recordShape } from "../validate-event";

/** What `dfLogin` must satisfy. */
export const dfLoginCheck: EventCheck = {
  name: "df_login",
  fields: /* @__PURE__ */ fields(
    {},
    {
      method: checks.method,
    },
  ),
};

/** Says everything that is wrong with a record of `dfLogin`. */
export function validateDfLogin(
  value: unknown,
): ValidationResult<DfLoginEvent> {
  return validate(value, recordShape(dfLoginCheck));
}

/** Whether a value is a record of `dfLogin`. */
export function isDfLogin(value: unknown): value is DfLoginEvent {
  return isValid(value, recordShape(dfLoginCheck));
}
