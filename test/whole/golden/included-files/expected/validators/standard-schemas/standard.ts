// Standard Schemas of events, and of what their builders take.
import type { DfLoginEvent, DfLoginProperties } from "../../events/standard";
import type { ValidationResult } from "../../support/check-object";
import { propertiesResult } from "../../support/check-properties";
import type { Received } from "../../support/records";
import {
  type StandardSchemaV1,
  standardSchema,
} from "../../support/standard-schema";
import { dfLoginCheck, validateDfLogin } from "../standard";

/** The Standard Schema of a `df_login` record. */
export const dfLoginEventSchema: StandardSchemaV1<Received<DfLoginEvent>> =
  /* @__PURE__ */ standardSchema(validateDfLogin);

/**
 * Validates what `dfLogin` takes, and returns every violation, or a copy as it
 * is sent.
 */
export function validateDfLoginProperties(
  value: unknown,
): ValidationResult<DfLoginProperties> {
  return propertiesResult(value, dfLoginCheck);
}

/** The Standard Schema of the properties of `df_login`. */
export const dfLoginPropertiesSchema: StandardSchemaV1<DfLoginProperties> =
  /* @__PURE__ */ standardSchema(validateDfLoginProperties);
