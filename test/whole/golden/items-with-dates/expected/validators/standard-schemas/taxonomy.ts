// Standard Schemas of events, and of what their builders take.
import type {
  ParcelPackedEvent,
  ParcelPackedProperties,
} from "../../events/taxonomy.js";
import type { ValidationResult } from "../../support/check-object.js";
import { propertiesResult } from "../../support/check-properties.js";
import { dated } from "../../support/instants.js";
import type { Received } from "../../support/records.js";
import {
  type StandardSchemaV1,
  standardSchema,
} from "../../support/standard-schema.js";
import { listed } from "../../support/wire.js";
import { parcelPackedCheck, validateParcelPacked } from "../taxonomy.js";

/** The Standard Schema of a `parcel_packed` record. */
export const parcelPackedEventSchema: StandardSchemaV1<
  Received<ParcelPackedEvent>
> = /* @__PURE__ */ standardSchema(validateParcelPacked);

/**
 * Validates what `parcelPacked` takes, and returns every violation, or a copy
 * as it is sent.
 */
export function validateParcelPackedProperties(
  value: unknown,
): ValidationResult<ParcelPackedProperties> {
  return propertiesResult(
    value,
    parcelPackedCheck,
    listed,
    dated(listed, "best_before"),
  );
}

/** The Standard Schema of the properties of `parcel_packed`. */
export const parcelPackedPropertiesSchema: StandardSchemaV1<ParcelPackedProperties> =
  /* @__PURE__ */ standardSchema(validateParcelPackedProperties);
