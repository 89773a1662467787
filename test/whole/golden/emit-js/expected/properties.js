// What events share: the values of enums, and the item.

/** All values of `Plan`. */
export const planValues = ["free", "pro"];

/** Whether a value is one of `planValues`. */
export function isPlan(value) {
  return planValues.includes(value);
}
