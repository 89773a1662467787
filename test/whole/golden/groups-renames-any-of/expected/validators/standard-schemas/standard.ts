// Standard Schemas of events, and of what their builders take.
import type {
  DfSignUpEvent,
  DfSignUpProperties,
} from "../../events/standard.js";
import type { ValidationResult } from "../../support/check-object.js";
import { propertiesResult } from "../../support/check-properties.js";
import type { Received } from "../../support/records.js";
import {
  type StandardSchemaV1,
  standardSchema,
} from "../../support/standard-schema.js";
import { dfSignUpCheck, validateDfSignUp } from "../standard.js";

/** The Standard Schema of a `df_sign_up` record. */
export const dfSignUpEventSchema: StandardSchemaV1<Received<DfSignUpEvent>> =
  /* @__PURE__ */ standardSchema(validateDfSignUp);

/**
 * Validates what `dfSignUp` takes, and returns every violation, or a copy as it
 * is sent.
 */
export function validateDfSignUpProperties(
  value: unknown,
): ValidationResult<DfSignUpProperties> {
  return propertiesResult(value, dfSignUpCheck);
}

/** The Standard Schema of the properties of `df_sign_up`. */
export const dfSignUpPropertiesSchema: StandardSchemaV1<DfSignUpProperties> =
  /* @__PURE__ */ standardSchema(validateDfSignUpProperties);
