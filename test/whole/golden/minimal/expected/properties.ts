// What events share: the values of enums, and the item.

export type Plan = "free" | "pro";

/** All values of `Plan`. */
export const planValues: readonly [Plan, ...Plan[]] = ["free", "pro"];

/** Whether a value is one of `planValues`. */
export function isPlan(value: unknown): value is Plan {
  const known: readonly unknown[] = planValues;
  return known.includes(value);
}
