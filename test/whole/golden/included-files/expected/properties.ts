// What events share: the values of enums, and the item.

export type Method = "email" | "kakao";

/** All values of `Method`. */
export const methodValues: readonly [Method, ...Method[]] = ["email", "kakao"];

/** Whether a value is one of `methodValues`. */
export function isMethod(value: unknown): value is Method {
  const known: readonly unknown[] = methodValues;
  return known.includes(value);
}
