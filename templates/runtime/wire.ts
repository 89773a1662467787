// Values in the form in which they are sent: frozen copies, strings for dates, and JSON that UTF-8 can
// encode.

export type Fields = Record<string, unknown>;

/** Makes a value what is sent; a property of which that is `undefined` or `null` is left out. */
export type ToWire = (value: unknown, key: string) => unknown;

/** A frozen copy of an object's own properties, each in the form that is sent; `null` if there are none. */
export function fields(
  values: object | null | undefined,
  toWire: ToWire,
): Readonly<Fields> | null {
  let sent: Fields | null = null;
  // Faster than `Object.keys`: engines see that the key comes from this loop, and do not look it up.
  for (const key in values) {
    if ({}.hasOwnProperty.call(values, key)) {
      const value = toWire((values as Fields)[key], key);
      // Assigning `__proto__` would change the prototype.
      if (value !== undefined && value !== null && key !== "__proto__") {
        (sent ??= {})[key] = value;
      }
    }
  }
  return Object.freeze(sent);
}

/**
 * The same for an object within an event: `{}` if there are none. A loop of its own,
 * because engines make one faster that does not see the keys of events as well.
 */
export function innerFields(values: object, toWire: ToWire): Readonly<Fields> {
  const sent: Fields = {};
  for (const key in values) {
    if ({}.hasOwnProperty.call(values, key)) {
      const value = toWire((values as Fields)[key], key);
      if (value !== undefined && value !== null && key !== "__proto__") {
        sent[key] = value;
      }
    }
  }
  return Object.freeze(sent);
}

/**
 * A text, a number or a boolean. A number that would become `null` in JSON is
 * `undefined`, because one `null` may cost the whole event. A text has no lone
 * surrogates: UTF-8 cannot encode them, and the service refuses the whole request.
 */
export function plain(value: unknown): unknown {
  if (typeof value === "string") {
    return (
      // Faster, in engines that know ES2024.
      (value as string & Partial<WellFormed>).toWellFormed?.() ??
      value.replace(/[\ud800-\udfff]/gu, "\ufffd")
    );
  }
  const isLost = typeof value === "number" && !Number.isFinite(value);
  return isLost ? undefined : value;
}

/** The same, or a frozen list of them: it keeps its length, because a shorter one would have another meaning. */
export function listed(value: unknown): unknown {
  return Array.isArray(value)
    ? Object.freeze(value.map((each: unknown) => plain(each) ?? each))
    : plain(value);
}

/** The same of any value: a date becomes a string, an object a frozen copy. */
export function wire(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) {
    return plain(value) ?? undefined;
  }
  if (Array.isArray(value)) {
    return Object.freeze(
      value.map((element: unknown) => wire(element, key) ?? element),
    );
  }
  // No `instanceof`: it misses a `Date` of another realm, such as a frame.
  if (typeof (value as Partial<Timestamp>).toJSON === "function") {
    return exactInstant(value, key);
  }
  return innerFields(value, wire);
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

/** A date, or a text that is one, as it is sent. Refuses what no validator accepts. */
export function exactInstant(given: unknown, key: string): string {
  const text = String((given as Partial<Timestamp>).toJSON?.() ?? given);
  // `Date` would turn 30 February into 2 March, so what it reads has to be the same text.
  const read = (new Date(text) as Timestamp).toJSON();
  const isSame = read === text || read === text.replace("Z", ".000Z");
  // Years beyond 0000 to 9999 have a sign, which sorts before digits.
  return isSame && text > "0" ? text : refuse(key, "an instant in UTC");
}

/** Refuses a value that no validator accepts, with the name of its property. */
export function refuse(key: string, form: string): never {
  throw new RangeError(`\`${key}\` is not ${form}`);
}

/** What strings of recent engines have. */
interface WellFormed {
  toWellFormed(): string;
}

/** The actual behaviour of `Date`: an invalid one gives `null`. */
export interface Timestamp {
  toJSON(): string | null;
}
