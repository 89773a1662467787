// Standard Schemas of events, and of what their builders take.
import type {
  MemberLeftEvent,
  MemberLeftProperties,
} from "../../events/user-events";
import type { ValidationResult } from "../../support/check-object";
import { propertiesResult } from "../../support/check-properties";
import type { Received } from "../../support/records";
import {
  type StandardSchemaV1,
  standardSchema,
} from "../../support/standard-schema";
import { memberLeftCheck, validateMemberLeft } from "../user-events";

/** The Standard Schema of a `member_left` record. */
export const memberLeftEventSchema: StandardSchemaV1<
  Received<MemberLeftEvent>
> = /* @__PURE__ */ standardSchema(validateMemberLeft);

/**
 * Validates what `memberLeft` takes, and returns every violation, or a copy as
 * it is sent.
 */
export function validateMemberLeftProperties(
  value: unknown,
): ValidationResult<MemberLeftProperties> {
  return propertiesResult(value, memberLeftCheck);
}

/** The Standard Schema of the properties of `member_left`. */
export const memberLeftPropertiesSchema: StandardSchemaV1<MemberLeftProperties> =
  /* @__PURE__ */ standardSchema(validateMemberLeftProperties);
