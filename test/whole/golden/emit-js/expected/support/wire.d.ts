// Values in the form in which they are sent: frozen copies, strings for dates, and JSON that UTF-8 can
// encode.

export type Fields = Record<string, unknown>;

/** A frozen copy of an object's own properties without `df_items`; `null` if there are none. */
export declare function fields(values: object): Readonly<Fields> | null;

/**
 * A frozen copy of a value in the form that is sent; `key` is for the error. A
 * property that would become `null` in JSON is `undefined`, because one `null`
 * may cost the whole event. An element stays, because a shorter array would
 * have another meaning.
 */
export declare function wire(value: unknown, key: string): unknown;

/**
 * The JSON of an object, with U+FFFD for lone surrogates, as from builders: a
 * value that a validator accepted may contain one. Everything that is sent
 * goes through this.
 */
export declare function toJson(value: object): string;

/** In the form of an instant in UTC; `Date#toJSON` has another form beyond the years 0000 to 9999. */
export declare const instant: Readonly<RegExp>;

/** Refuses a date that no validator accepts, with the name of its property. */
export declare function invalid(key: string): never;

/** The actual behaviour of `Date`: an invalid one gives `null`. */
export interface Timestamp {
  toJSON(): string | null;
}
