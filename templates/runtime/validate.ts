// The walk over an object: finds everything that is wrong with it, and says where.
import { fault, list, type Check, type Fault } from "./validation.js";
import type { Violation } from "./violation.js";

/** The value itself, now with its type; or everything that is wrong with it. */
export type ValidationResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly violations: readonly Violation[] };

/** Reports everything that is wrong with a value that stands at `pointer`. */
export type Walk = (
  value: unknown,
  pointer: string,
  violations: Violation[],
) => void;

/** Two ways to look at a value: fast, and thorough. */
export interface Shape {
  /** Whether a value is right; where this is undefined, the walk decides. */
  readonly holds: (value: unknown) => boolean | undefined;
  readonly walk: Walk;
}

/** The shape of an object. */
export interface FieldsShape extends Shape {
  /** How many keys must be there. */
  readonly required: number;
}

/** Validates a value; it never throws, whatever the value is. */
export function validate<Value>(
  value: unknown,
  { holds, walk }: Shape,
): ValidationResult<Value> {
  const violations: Violation[] = [];
  try {
    if (holds(value) !== true) walk(value, "", violations);
  } catch {
    violations.push(violation("", unreadable));
  }
  return violations.length === 0
    ? { ok: true, value: value as Value }
    : { ok: false, violations };
}

/** The same where only the verdict matters. */
export function isValid(value: unknown, shape: Shape): boolean {
  try {
    return shape.holds(value) ?? validate(value, shape).ok;
  } catch {
    return false;
  }
}

/** An object with keys. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * The shape of an object: a check for each key that must be there and for each that may, and no other key.
 * `holds` may decide the same in a way made for these keys.
 */
export function fields(
  required: Checks,
  optional: Checks,
  holds?: (values: Fields) => boolean | undefined,
): FieldsShape {
  const must = Object.entries(required);
  const may = Object.entries(optional);
  const decide = holds ?? ((values) => decideByTable(values, must, may));
  let all: ReadonlyMap<string, Check> | undefined;
  return {
    required: must.length,
    holds: (value) => isFields(value) && decide(value),
    walk: (value, pointer, violations) => {
      if (!isFields(value)) {
        violations.push(violation(pointer, notObject));
        return;
      }
      for (const [name] of must) {
        if (value[name] === undefined) {
          violations.push(violation(pointer + step(name), missing));
        }
      }
      all ??= new Map([...must, ...may]);
      for (const name in value) {
        const check = all.get(name) ?? unknownKey;
        const each = value[name];
        const found =
          each === undefined && check !== unknownKey ? undefined : check(each);
        if (found !== undefined) {
          violations.push(violation(pointer + step(name), found));
        }
      }
    },
  };
}

type Checks = Readonly<Record<string, Check>>;
type Rows = readonly (readonly [string, Check])[];

function decideByTable(
  values: Fields,
  must: Rows,
  may: Rows,
): boolean | undefined {
  let known = must.length;
  for (const [name, check] of must) {
    if (check(values[name]) !== undefined) return false;
  }
  for (const [name, check] of may) {
    const value = values[name];
    if (value === undefined) continue;
    if (check(value) !== undefined) return false;
    known++;
  }
  // A key is always a string: this counts them all.
  for (const name in values) if (typeof name === "string") known--;
  // Else a key is unknown, or there but undefined: the walk decides.
  return known === 0 ? true : undefined;
}

/** The shape of the list of items. */
export function items(item: Shape, least = 0, most = 100): Shape {
  return {
    holds: (value) => {
      if (!Array.isArray(value)) return false;
      if (value.length < least || value.length > most) return false;
      for (let at = 0; at < value.length; at++) {
        const each = item.holds(value[at]);
        if (each !== true) return each;
      }
      return true;
    },
    walk: (value, pointer, violations) => {
      const found = list(value, anything, least, most);
      if (found !== undefined || !Array.isArray(value)) {
        violations.push(violation(pointer, found ?? notObject));
        return;
      }
      for (let at = 0; at < value.length; at++) {
        item.walk(value[at], `${pointer}/${String(at)}`, violations);
      }
    },
  };
}

/** Something else stands where an object belongs. */
export const notObject: Fault = /* @__PURE__ */ fault(
  "type",
  "must be an object",
);

/** Reading the value threw an error. */
export const unreadable: Fault = /* @__PURE__ */ fault(
  "unreadable",
  "cannot be read",
);

/** A required key is not there. */
export const missing: Fault = /* @__PURE__ */ fault("required", "is missing");

/** A key is there that nothing knows. */
export const unregistered: Fault = /* @__PURE__ */ fault(
  "unregistered",
  "is not registered here",
);

/** The check of a key that nothing knows. */
function unknownKey(): Fault {
  return unregistered;
}

/** The check of a value that is looked at elsewhere. */
export function anything(): undefined {
  return undefined;
}

/** Whether a value is an object with keys, and no list. */
export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** One step of a JSON pointer (RFC 6901). */
function step(name: string): string {
  return `/${name.replace(/~/g, "~0").replace(/\//g, "~1")}`;
}

/** A fault at its place, as a sentence that stands alone. */
export function violation(
  at: string,
  { code, text, pointer = "" }: Fault,
): Violation {
  const whole = at + pointer;
  return { pointer: whole, code, message: `${subject(whole)} ${text}` };
}

/** What a pointer points at: the property, or which element of it. */
function subject(pointer: string): string {
  const steps = pointer
    .split("/")
    .map((each) => each.replace(/~1/g, "/").replace(/~0/g, "~"));
  const last = steps[steps.length - 1] ?? "";
  if (last === "") return "The value";
  if (!/^\d+$/.test(last)) return `\`${last}\``;
  return `Element ${last} of \`${steps[steps.length - 2] ?? ""}\``;
}
