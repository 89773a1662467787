// Validators: one for each registered event.
import { item } from "../checks.js";
import type { ParcelPackedEvent } from "../events/taxonomy.js";
import {
  type EventCheck,
  recordHolds,
  recordResult,
} from "../validate-event.js";
import { type ValidationResult, fields, items } from "../validate.js";

/** What `parcelPacked` must satisfy. */
export const parcelPackedCheck: EventCheck = {
  name: "parcel_packed",
  fields: /* @__PURE__ */ fields({}, {}),
  items: /* @__PURE__ */ items(item, true, 1),
};

/** Says everything that is wrong with a record of `parcelPacked`. */
export function validateParcelPacked(
  value: unknown,
): ValidationResult<ParcelPackedEvent> {
  return recordResult(value, parcelPackedCheck);
}

/** Whether a value is a record of `parcelPacked`. */
export function isParcelPacked(value: unknown): value is ParcelPackedEvent {
  return recordHolds(value, parcelPackedCheck);
}
