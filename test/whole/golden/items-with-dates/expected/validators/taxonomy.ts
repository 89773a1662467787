// Validators: one for each registered event.
import type { ParcelPackedEvent } from "../events/taxonomy.js";
import {
  type EventCheck,
  recordHolds,
  recordResult,
} from "../support/check-event.js";
import {
  type ValidationResult,
  fields,
  items,
} from "../support/check-object.js";
import type { Received } from "../support/records.js";
import { item } from "./checks.js";

/** The rules of a `parcel_packed` record. */
export const parcelPackedCheck: EventCheck = {
  name: "parcel_packed",
  fields: /* @__PURE__ */ fields({}, {}),
  items: /* @__PURE__ */ items(item, true, 1),
};

/** Validates a `parcel_packed` record and returns every violation. */
export function validateParcelPacked(
  value: unknown,
): ValidationResult<Received<ParcelPackedEvent>> {
  return recordResult(value, parcelPackedCheck);
}

/** Whether a value is a `parcel_packed` record. */
export function isParcelPacked(
  value: unknown,
): value is Received<ParcelPackedEvent> {
  return recordHolds(value, parcelPackedCheck);
}
