// Validators: one for each registered event.
import type { MemberLeftEvent } from "../events/user-events";
import {
  type EventCheck,
  recordHolds,
  recordResult,
} from "../support/check-event";
import { type ValidationResult, fields } from "../support/check-object";
import type { Received } from "../support/records";
import * as checks from "./checks";

/** The rules of a `member_left` record. */
export const memberLeftCheck: EventCheck = {
  name: "member_left",
  fields: /* @__PURE__ */ fields(
    {
      method: checks.method,
    },
    {},
  ),
};

/** Validates a `member_left` record and returns every violation. */
export function validateMemberLeft(
  value: unknown,
): ValidationResult<Received<MemberLeftEvent>> {
  return recordResult(value, memberLeftCheck);
}

/** Whether a value is a `member_left` record. */
export function isMemberLeft(
  value: unknown,
): value is Received<MemberLeftEvent> {
  return recordHolds(value, memberLeftCheck);
}
