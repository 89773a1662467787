// The fields of what `JSON.parse` and YAML return, whatever that is.

/** The own fields of an object that is not an array; none for any other value. */
export function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.entries(value)
      : [],
  );
}
