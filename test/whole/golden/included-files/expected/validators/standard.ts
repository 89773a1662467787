// Validators: one for each registered event.
import type { DfLoginEvent } from "../events/standard";
import {
  type EventCheck,
  recordHolds,
  recordResult,
} from "../support/check-event";
import { type ValidationResult, fields } from "../support/check-object";
import type { Received } from "../support/records";
import * as checks from "./checks";

/** The rules of a `df_login` record. */
export const dfLoginCheck: EventCheck = {
  name: "df_login",
  fields: /* @__PURE__ */ fields(
    {},
    {
      method: checks.method,
    },
  ),
};

/** Validates a `df_login` record and returns every violation. */
export function validateDfLogin(
  value: unknown,
): ValidationResult<Received<DfLoginEvent>> {
  return recordResult(value, dfLoginCheck);
}

/** Whether a value is a `df_login` record. */
export function isDfLogin(value: unknown): value is Received<DfLoginEvent> {
  return recordHolds(value, dfLoginCheck);
}
