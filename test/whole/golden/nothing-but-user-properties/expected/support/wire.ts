// Values in the form in which they are sent: frozen copies, strings for dates, and JSON that UTF-8 can
// encode.

export type Fields = Record<string, unknown>;

/** A frozen copy of an object's own properties without `df_items`; `null` if there are none. */
export function fields(values: object): Readonly<Fields> | null {
  let sent: Fields | null = null;
  for (const key of Object.keys(values)) {
    // Assigning `__proto__` would change the prototype.
    if (key === "df_items" || key === "__proto__") continue;
    const value = wire((values as Fields)[key], key);
    if (value !== undefined) {
      sent ??= {};
      sent[key] = value;
    }
  }
  return Object.freeze(sent);
}

/**
 * A frozen copy of a value in the form that is sent; `key` is for the error. A
 * property that would become `null` in JSON is `undefined`, because one `null`
 * may cost the whole event. An element stays, because a shorter array would
 * have another meaning.
 */
export function wire(value: unknown, key: string): unknown {
  if (typeof value === "string") return wellFormed(value);
  if (typeof value !== "object" || value === null) {
    return typeof value === "number" && !Number.isFinite(value)
      ? undefined
      : (value ?? undefined);
  }
  if (Array.isArray(value)) {
    return Object.freeze(
      value.map((element: unknown) => wire(element, key) ?? element),
    );
  }
  // No `instanceof`: it misses a `Date` of another realm, such as a frame.
  if (typeof (value as Partial<Timestamp>).toJSON === "function") {
    const text = (value as Timestamp).toJSON();
    return instant.test(String(text)) ? text : invalid(key);
  }
  return fields(value) ?? Object.freeze({});
}

/** A string without lone surrogates: UTF-8 cannot encode them, and the service refuses the whole request. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udfff]/gu, "\ufffd");
}

/**
 * The JSON of an object, with U+FFFD for lone surrogates, as from builders: a
 * value that a validator accepted may contain one. Everything that is sent
 * goes through this.
 */
export function toJson(value: object): string {
  const text = JSON.stringify(value);
  if (!text.includes("\\ud")) return text;
  // `JSON.stringify` escapes lone surrogates only; each escape is matched as a
  // whole, so that `\\ud800` stays.
  return text.replace(/\\(?:ud[89a-f]..|.)/g, (escape) =>
    escape.length > 2 ? "\ufffd" : escape,
  );
}

/** In the form of an instant in UTC; `Date#toJSON` has another form beyond the years 0000 to 9999. */
export const instant: Readonly<RegExp> =
  /^\d{4}(?:-\d\d){2}T\d\d(?::\d\d){2}(?:\.\d{3})?Z$/;

/** Refuses a date that no validator accepts, with the name of its property. */
export function invalid(key: string): never {
  throw new RangeError(
    `\`${key}\` is not an instant in UTC such as 2026-01-31T09:00:00.000Z`,
  );
}

/** The actual behaviour of `Date`: an invalid one gives `null`. */
export interface Timestamp {
  toJSON(): string | null;
}
