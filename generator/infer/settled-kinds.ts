// Drops the kinds of one source's values that are a special case of another kind.
import type { Evidence } from "./evidence.js";

/** An integer is a valid double, a `Date` is sent as a string, and an empty array fits any array type. */
export function settledKinds(evidence: Evidence): Evidence["kinds"] {
  const settled = new Map(evidence.kinds);
  for (const suffix of ["", "[]"] as const) {
    const isDouble = settled.has(`double${suffix}`);
    if (isDouble) settled.delete(`number${suffix}`);
    if (isDouble || settled.has(`number${suffix}`)) {
      settled.delete(`long${suffix}`);
    }
  }
  if (settled.has("date") && isDatetime(evidence)) settled.delete("string");
  const arrays = [...settled.keys()].filter((kind) => kind.endsWith("[]"));
  if (arrays.length > 1) settled.delete("empty[]");
  return settled;
}

/** Whether the service accepts every string as a datetime. */
export function isDatetime({ texts, shapes }: Evidence): boolean {
  return texts > 0 && shapes.get("datetime") === texts;
}
