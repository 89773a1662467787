// Standard Schemas of events, and of what their builders take.
import type {
  DfPurchaseEvent,
  DfPurchaseProperties,
} from "../../events/standard.js";
import type { ValidationResult } from "../../support/check-object.js";
import { propertiesResult } from "../../support/check-properties.js";
import { dated } from "../../support/instants.js";
import type { Received } from "../../support/records.js";
import {
  type StandardSchemaV1,
  standardSchema,
} from "../../support/standard-schema.js";
import { listed } from "../../support/wire.js";
import { dfPurchaseCheck, validateDfPurchase } from "../standard.js";

/** The Standard Schema of a `df_purchase` record. */
export const dfPurchaseEventSchema: StandardSchemaV1<
  Received<DfPurchaseEvent>
> = /* @__PURE__ */ standardSchema(validateDfPurchase);

/**
 * Validates what `dfPurchase` takes, and returns every violation, or a copy as
 * it is sent.
 */
export function validateDfPurchaseProperties(
  value: unknown,
): ValidationResult<DfPurchaseProperties> {
  return propertiesResult(
    value,
    dfPurchaseCheck,
    dated(listed, "ordered_at"),
    dated(listed, "best_before"),
  );
}

/** The Standard Schema of the properties of `df_purchase`. */
export const dfPurchasePropertiesSchema: StandardSchemaV1<DfPurchaseProperties> =
  /* @__PURE__ */ standardSchema(validateDfPurchaseProperties);
