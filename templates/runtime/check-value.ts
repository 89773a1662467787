// Checks of single values: one for each data type, and those for constraints.

/** What a value must be; `describe` has the words. */
export type Form =
  | "array"
  | "boolean"
  | "date"
  | "datetime"
  | "double"
  | "email"
  | "long"
  | "object"
  | "string"
  | "uri"
  | "uuid";

type BoundCode =
  | "max_items"
  | "max_length"
  | "maximum"
  | "min_items"
  | "min_length"
  | "minimum";

/** Which rule one value breaks, and what the rule asks for. */
export type Rule =
  | { readonly code: "type" | "format"; readonly expected: Form }
  | {
      readonly code: "enum";
      readonly expected: string | readonly (string | number)[];
    }
  /** A string is the end of the sentence. */
  | { readonly code: "pattern"; readonly expected: RegExp | string }
  | { readonly code: BoundCode; readonly expected: number }
  | { readonly code: "any_of"; readonly expected: readonly string[] }
  | { readonly code: "required"; readonly expected?: readonly string[] }
  | { readonly code: "unregistered"; readonly expected?: "no items" }
  | { readonly code: "unregistered_event"; readonly expected: unknown }
  | { readonly code: "too_many_items"; readonly expected: number }
  | { readonly code: "unreadable"; readonly expected?: undefined };

/** Why one value is wrong, and which element of it if only one is. */
export type Fault = Rule & { readonly element?: number };

/** Checks one value: returns nothing if it is valid. */
export type Check = (value: unknown) => Fault | undefined;

/** The fault of a value of another type. */
export function notA(form: Form): Fault {
  return { code: "type", expected: form };
}

/** Any string. */
export function string(value: unknown): Fault | undefined {
  return typeof value === "string" ? undefined : notA("string");
}

/** An integer that JavaScript can represent exactly. */
export function long(value: unknown): Fault | undefined {
  return Number.isSafeInteger(value) ? undefined : notA("long");
}

/** A finite number; integers are valid too. */
export function double(value: unknown): Fault | undefined {
  return Number.isFinite(value) ? undefined : notA("double");
}

/** `true` or `false`. */
export function boolean(value: unknown): Fault | undefined {
  return typeof value === "boolean" ? undefined : notA("boolean");
}

/** A day of the calendar: `2026-01-31`. */
export function date(value: unknown): Fault | undefined {
  return formatted(
    value,
    /^(?!.{5}(?:02-3|(?:0[469]|11)-31)|(?:..)?(?:.[13579]|[02468][26]|[13579][048])(?:00)?-02-29)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
    "date",
  );
}

/** A dot-atom, `@`, and at least two labels of a host name. */
export function email(value: unknown): Fault | undefined {
  return formatted(
    value,
    /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[A-Za-z\d]+(?:-+[A-Za-z\d]+)*\.)+[A-Za-z\d]+(?:-+[A-Za-z\d]+)*$/,
    "email",
  );
}

/** An absolute URI of RFC 3986; no IP literals in brackets. */
export function uri(value: unknown): Fault | undefined {
  return formatted(
    value,
    /^[A-Za-z][A-Za-z\d+.-]*:(?:\/\/(?:(?:[\w.~!$&'()*+,;=:-]|%[\dA-Fa-f]{2})*@)?(?:[\w.~!$&'()*+,;=-]|%[\dA-Fa-f]{2})*(?::\d*)?(?:\/(?:[\w.~!$&'()*+,;=:@-]|%[\dA-Fa-f]{2})*)*|\/?(?:(?:[\w.~!$&'()*+,;=:@-]|%[\dA-Fa-f]{2})+(?:\/(?:[\w.~!$&'()*+,;=:@-]|%[\dA-Fa-f]{2})*)*)|\/)(?:\?(?:[\w.~!$&'()*+,;=:@/?-]|%[\dA-Fa-f]{2})*)?(?:#(?:[\w.~!$&'()*+,;=:@/?-]|%[\dA-Fa-f]{2})*)?$/,
    "uri",
  );
}

/** 36 characters in five groups, in either case. */
export function uuid(value: unknown): Fault | undefined {
  return formatted(
    value,
    /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i,
    "uuid",
  );
}

/** A string in a named format. */
export function formatted(
  value: unknown,
  form: RegExp,
  expected: Form,
): Fault | undefined {
  if (typeof value !== "string") return notA("string");
  return form.test(value) ? undefined : { code: "format", expected };
}

/**
 * An instant of the calendar in UTC. The impossible days come first: 30
 * February, a 31st of short months, and 29 February if the last two digits of
 * the year are not a multiple of 4, or are 00 after two that are not.
 */
const instant =
  /^(?!.{5}(?:02-3|(?:0[469]|11)-31)|(?:..)?(?:.[13579]|[02468][26]|[13579][048])(?:00)?-02-29)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{3})?Z$/;

/** An instant of the calendar in UTC: `2026-01-31T09:00:00Z`, with or without milliseconds. */
export function datetime(value: unknown): Fault | undefined {
  return typeof value === "string" && instant.test(value)
    ? undefined
    : notA("datetime");
}

/** An array of strings. */
export function strings(value: unknown): Fault | undefined {
  return list(value, string);
}

/** An array of integers. */
export function longs(value: unknown): Fault | undefined {
  return list(value, long);
}

/** An array of numbers. */
export function doubles(value: unknown): Fault | undefined {
  return list(value, double);
}

/** Whether a value is an array that JSON writes unchanged. */
export function isList(value: unknown): value is readonly unknown[] {
  return (
    Array.isArray(value) &&
    typeof (value as { readonly toJSON?: unknown }).toJSON !== "function"
  );
}

/** An array with a valid length and valid elements. */
export function list(
  value: unknown,
  element: Check,
  least = 0,
  most?: number,
): Fault | undefined {
  const wrong = listOfSize(value, least, most);
  if (wrong !== undefined || !isList(value)) return wrong;
  for (let at = 0; at < value.length; at++) {
    const found = element(value[at]);
    if (found !== undefined) return { ...found, element: at };
  }
  return undefined;
}

/** An array with a valid length; its elements are read elsewhere, once. */
export function listOfSize(
  value: unknown,
  least: number,
  most: number | undefined,
): Fault | undefined {
  if (!isList(value)) return notA("array");
  return bounded(value.length, least, most, "min_items", "max_items");
}

/** An array whose elements all pass a check. */
export function listOf(element: Check, least?: number, most?: number): Check {
  return (value) => list(value, element, least, most);
}

/** A string with a number of code points. */
export function sized(least: number, most?: number): Check {
  const highest = most ?? Infinity;
  return (value) => {
    if (typeof value !== "string") return notA("string");
    const units = value.length;
    // A code point is one or two units, so most strings need no count.
    const isClear =
      units > 2 * highest || (units >= 2 * least && units <= highest);
    const length = isClear ? units : Array.from(value).length;
    return bounded(length, least, most, "min_length", "max_length");
  };
}

/** A string that matches an expression somewhere. */
export function matches(pattern: RegExp): Check {
  return (value) => {
    if (typeof value !== "string") return notA("string");
    return pattern.test(value)
      ? undefined
      : { code: "pattern", expected: pattern };
  };
}

/** A number of a type, between two bounds, inclusive. */
export function within(type: Check, least: number, most?: number): Check {
  return (value) =>
    type(value) ?? bounded(value as number, least, most, "minimum", "maximum");
}

/** The fault of a value outside its bounds; `less` and `more` are its codes. */
function bounded(
  size: number,
  least: number,
  most = Infinity,
  less: BoundCode,
  more: BoundCode,
): Fault | undefined {
  if (size < least) return { code: less, expected: least };
  return size <= most ? undefined : { code: more, expected: most };
}

/** One of some values. */
export function oneOf(...values: readonly (string | number)[]): Check {
  const known = new Set<unknown>(values);
  return (value) =>
    known.has(value) ? undefined : { code: "enum", expected: values };
}

/** A value that passes every check; the first fault counts. */
export function every(...checks: readonly Check[]): Check {
  return (value) => {
    for (const check of checks) {
      const found = check(value);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/** `null`, or a value that passes a check. */
export function nullable(check: Check): Check {
  return (value) => (value === null ? undefined : check(value));
}
