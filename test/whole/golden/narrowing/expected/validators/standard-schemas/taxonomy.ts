// Standard Schemas of events, and of what their builders take.
import type {
  NarrowEvent,
  NarrowProperties,
  WideEvent,
  WideProperties,
} from "../../events/taxonomy.js";
import type { ValidationResult } from "../../support/check-object.js";
import { propertiesResult } from "../../support/check-properties.js";
import type { Received } from "../../support/records.js";
import {
  type StandardSchemaV1,
  standardSchema,
} from "../../support/standard-schema.js";
import {
  narrowCheck,
  validateNarrow,
  validateWide,
  wideCheck,
} from "../taxonomy.js";

/** The Standard Schema of a `wide` record. */
export const wideEventSchema: StandardSchemaV1<Received<WideEvent>> =
  /* @__PURE__ */ standardSchema(validateWide);

/**
 * Validates what `wide` takes, and returns every violation, or a copy as it is
 * sent.
 */
export function validateWideProperties(
  value: unknown,
): ValidationResult<WideProperties> {
  return propertiesResult(value, wideCheck);
}

/** The Standard Schema of the properties of `wide`. */
export const widePropertiesSchema: StandardSchemaV1<WideProperties> =
  /* @__PURE__ */ standardSchema(validateWideProperties);

/** The Standard Schema of a `narrow` record. */
export const narrowEventSchema: StandardSchemaV1<Received<NarrowEvent>> =
  /* @__PURE__ */ standardSchema(validateNarrow);

/**
 * Validates what `narrow` takes, and returns every violation, or a copy as it
 * is sent.
 */
export function validateNarrowProperties(
  value: unknown,
): ValidationResult<NarrowProperties> {
  return propertiesResult(value, narrowCheck);
}

/** The Standard Schema of the properties of `narrow`. */
export const narrowPropertiesSchema: StandardSchemaV1<NarrowProperties> =
  /* @__PURE__ */ standardSchema(validateNarrowProperties);
