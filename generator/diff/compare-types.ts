// Compares the types of a property.
import { elementType } from "../model/check-plan.js";
import type { PropertyType } from "../model/taxonomy.js";
import type { FieldChange } from "./compare-metadata.js";
import type { KindId } from "./kinds/index.js";

/** A change of type, or nothing. An integer is a valid double, and a datetime is a string. */
export function compareTypes(
  old: PropertyType,
  now: PropertyType,
): FieldChange | undefined {
  if (old === now) return undefined;
  return { kind: kindOf(old, now), before: old, after: now };
}

function kindOf(old: PropertyType, now: PropertyType): KindId {
  const isArray = old.endsWith("[]");
  if (isArray === now.endsWith("[]")) {
    const from = elementType(old);
    const to = elementType(now);
    if (from === "long" && to === "double") return "type-widened";
    if (from === "double" && to === "long") return "type-narrowed";
    if (from === "string" && to === "datetime")
      return "type-string-to-datetime";
    if (from === "datetime" && to === "string")
      return "type-datetime-to-string";
  }
  return "type-changed";
}

/** Whether constraints of the old type mean the same on the new one. */
export function keepsConstraints(kind: KindId): boolean {
  return kind === "type-widened" || kind === "type-narrowed";
}
