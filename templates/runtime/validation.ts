// Checks of single values: one for each data type, and what constraints need.

/** Why one value is wrong; `pointer` leads on from the value where an element of it is at fault. */
export interface Fault {
  readonly code: string;
  /** Continues a sentence that begins with the property's name. */
  readonly text: string;
  readonly pointer?: string;
}

/** Checks one value: nothing when it is fine. */
export type Check = (value: unknown) => Fault | undefined;

/** Makes a fault. */
export function fault(code: string, text: string): Fault {
  return { code, text };
}

const notString = /* @__PURE__ */ fault("type", "must be a string");
const notLong = /* @__PURE__ */ fault(
  "type",
  "must be a whole number within ±(2^53 - 1)",
);
const notDouble = /* @__PURE__ */ fault("type", "must be a number");
const notBoolean = /* @__PURE__ */ fault("type", "must be true or false");
const notDatetime = /* @__PURE__ */ fault(
  "type",
  "must be an instant in UTC such as 2026-01-31T09:00:00.000Z",
);

/** Any string. */
export function string(value: unknown): Fault | undefined {
  return typeof value === "string" ? undefined : notString;
}

/** A whole number that JavaScript holds exactly. */
export function long(value: unknown): Fault | undefined {
  return Number.isSafeInteger(value) ? undefined : notLong;
}

/** A finite number; whole ones are fine. */
export function double(value: unknown): Fault | undefined {
  return Number.isFinite(value) ? undefined : notDouble;
}

/** `true` or `false`. */
export function boolean(value: unknown): Fault | undefined {
  return typeof value === "boolean" ? undefined : notBoolean;
}

/** A day of the calendar: `2026-01-31`. */
export function date(value: unknown): Fault | undefined {
  return formatted(
    value,
    /^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$/u,
    "a date such as 2026-01-31",
  );
}

/** A dot-atom, `@`, and at least two labels of a host name. */
export function email(value: unknown): Fault | undefined {
  return formatted(
    value,
    /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[A-Za-z\d]+(?:-+[A-Za-z\d]+)*\.)+[A-Za-z\d]+(?:-+[A-Za-z\d]+)*$/,
    "an e-mail address",
  );
}

/** An absolute URI of RFC 3986; no IP literals in brackets. */
export function uri(value: unknown): Fault | undefined {
  return formatted(
    value,
    /^[A-Za-z][A-Za-z\d+.-]*:(?:\/\/(?:(?:[\w.~!$&'()*+,;=:-]|%[\dA-Fa-f]{2})*@)?(?:[\w.~!$&'()*+,;=-]|%[\dA-Fa-f]{2})*(?::\d*)?(?:\/(?:[\w.~!$&'()*+,;=:@-]|%[\dA-Fa-f]{2})*)*|\/?(?:(?:[\w.~!$&'()*+,;=:@-]|%[\dA-Fa-f]{2})+(?:\/(?:[\w.~!$&'()*+,;=:@-]|%[\dA-Fa-f]{2})*)*)|\/)(?:\?(?:[\w.~!$&'()*+,;=:@/?-]|%[\dA-Fa-f]{2})*)?(?:#(?:[\w.~!$&'()*+,;=:@/?-]|%[\dA-Fa-f]{2})*)?$/,
    "an absolute URI",
  );
}

/** 36 characters in five groups, in either case. */
export function uuid(value: unknown): Fault | undefined {
  return formatted(
    value,
    /^[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}$/u,
    "a UUID",
  );
}

function formatted(
  value: unknown,
  form: RegExp,
  name: string,
): Fault | undefined {
  if (typeof value !== "string") return notString;
  return form.test(value) ? undefined : fault("format", `must be ${name}`);
}

/** An instant of the calendar in UTC. */
function isDatetime(value: string): boolean {
  return /^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{3})?Z$/u.test(
    value,
  );
}

/** An instant of the calendar in UTC: `2026-01-31T09:00:00Z`, with or without milliseconds. */
export function datetime(value: unknown): Fault | undefined {
  return typeof value === "string" && isDatetime(value)
    ? undefined
    : notDatetime;
}

/** A list of strings. */
export function strings(value: unknown): Fault | undefined {
  return list(value, string);
}

/** A list of whole numbers. */
export function longs(value: unknown): Fault | undefined {
  return list(value, long);
}

/** A list of numbers. */
export function doubles(value: unknown): Fault | undefined {
  return list(value, double);
}

/** A list whose length and elements are right. */
export function list(
  value: unknown,
  element: Check,
  least = 0,
  most: number = Infinity,
): Fault | undefined {
  if (!Array.isArray(value)) return fault("type", "must be a list");
  if (value.length < least) {
    return fault("min_items", `must have at least ${elements(least)}`);
  }
  if (value.length > most) {
    return fault("max_items", `must have at most ${elements(most)}`);
  }
  for (let at = 0; at < value.length; at++) {
    const found = element(value[at]);
    if (found !== undefined) {
      return { ...found, pointer: `/${String(at)}${found.pointer ?? ""}` };
    }
  }
  return undefined;
}

/** A list of which each element passes a check. */
export function listOf(element: Check, least?: number, most?: number): Check {
  return (value) => list(value, element, least, most);
}

/** A string of so many code points. */
export function sized(least: number, most: number = Infinity): Check {
  return (value) => {
    if (typeof value !== "string") return notString;
    const units = value.length;
    // A code point is one or two units: most strings need no count.
    if (units >= 2 * least && units <= most) return undefined;
    const length = codePoints(value);
    if (length < least) {
      return fault("min_length", `must have at least ${characters(least)}`);
    }
    return length > most
      ? fault("max_length", `must have at most ${characters(most)}`)
      : undefined;
  };
}

/** A string that an expression matches somewhere. */
export function matches(pattern: RegExp): Check {
  return (value) => {
    if (typeof value !== "string") return notString;
    return pattern.test(value)
      ? undefined
      : fault("pattern", `must match ${pattern.source.replace(/\\\//g, "/")}`);
  };
}

/** A number of a type, between two bounds that belong to it. */
export function within(
  type: Check,
  least: number,
  most: number = Infinity,
): Check {
  return (value) => {
    const found = type(value);
    if (found !== undefined || typeof value !== "number") return found;
    if (value < least) {
      return fault("minimum", `must be at least ${String(least)}`);
    }
    return value > most
      ? fault("maximum", `must be at most ${String(most)}`)
      : undefined;
  };
}

/** One of some values. */
export function oneOf(...values: readonly (string | number)[]): Check {
  const known = new Set<unknown>(values);
  return (value) => {
    if (known.has(value)) return undefined;
    const shown = values.slice(0, 10).map((each) => JSON.stringify(each));
    const more = values.length > 10 ? ", …" : "";
    return fault("enum", `must be one of ${shown.join(", ")}${more}`);
  };
}

/** What passes every check; the first fault counts. */
export function every(...checks: readonly Check[]): Check {
  return (value) => {
    for (const check of checks) {
      const found = check(value);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/** `null`, or what passes a check. */
export function nullable(check: Check): Check {
  return (value) => (value === null ? undefined : check(value));
}

function codePoints(value: string): number {
  let count = 0;
  for (let at = 0; at < value.length; at++) {
    const unit = value.charCodeAt(at);
    const isPair =
      unit >= 0xd800 &&
      unit <= 0xdbff &&
      (value.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
    if (isPair) at++;
    count++;
  }
  return count;
}

function characters(count: number): string {
  return count === 1 ? "1 character" : `${String(count)} characters`;
}

function elements(count: number): string {
  return count === 1 ? "1 element" : `${String(count)} elements`;
}
