// Reads fields of unknown values, such as those that `JSON.parse` and YAML return.

/** An object with unknown fields. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is an object and not an array. */
export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The own fields of an object; none for an array or any other value. */
export function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(isFields(value) ? Object.entries(value) : []);
}
