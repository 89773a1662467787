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

/** Validates a value; it never throws, whatever the value is. */
export function validate<Value>(
  value: unknown,
  { holds, walk }: Shape,
): ValidationResult<Value> {
  const violations: Violation[] = [];
  try {
    if (holds(value) !== true) walk(value, "", violations);
  } catch {
    violations.push(violation("", fault("unreadable", "cannot be read")));
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
 * The shape of an object: each key has a check, the first `required` of them must be there, and no other key may be.
 * `holds` may decide the same in a way made for these keys.
 */
export function fields(
  required: number,
  checks: Readonly<Record<string, Check>>,
  holds?: (values: Fields) => boolean | undefined,
): Shape {
  const names = Object.keys(checks);
  const all = Object.values(checks);
  const decide = holds ?? ((values) => loop(values, required, names, all));
  let byName: ReadonlyMap<string, Check> | undefined;
  return {
    holds: (value) => isFields(value) && decide(value),
    walk: (value, pointer, violations) => {
      if (!isFields(value)) {
        violations.push(violation(pointer, notObject));
        return;
      }
      for (const name of names.slice(0, required)) {
        if (value[name] === undefined) {
          violations.push(violation(pointer + step(name), missing));
        }
      }
      byName ??= new Map(Object.entries(checks));
      for (const name in value) {
        const check = byName.get(name) ?? unknownKey;
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

function loop(
  values: Fields,
  required: number,
  names: readonly string[],
  checks: readonly Check[],
): boolean | undefined {
  let known = 0;
  for (let at = 0; at < checks.length; at++) {
    const value = values[names[at] ?? ""];
    if (value === undefined) {
      if (at < required) return false;
    } else {
      if (checks[at]?.(value) !== undefined) return false;
      known++;
    }
  }
  // A key is always a string: this counts them all.
  for (const name in values) if (typeof name === "string") known--;
  return verdict(known);
}

/** 1 for a value without a fault; otherwise no number, which no sum recovers from. */
export function requiredKey(found: Fault | undefined): number {
  return found === undefined ? 1 : NaN;
}

/** The same for a value that may be absent: then it is 0, whatever its check says. */
export function optionalKey(value: unknown, found: Fault | undefined): number {
  if (value === undefined) return 0;
  return found === undefined ? 1 : NaN;
}

/**
 * The verdict on an object of which `left` keys remain after those that are there were taken from those that are right:
 * none is fine, no number is a failed check. Else a key is unknown, or there but `undefined`: the walk must decide.
 */
export function verdict(left: number): boolean | undefined {
  if (left === 0) return true;
  return Number.isNaN(left) ? false : undefined;
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

/** A required key is not there. */
export const missing: Fault = /* @__PURE__ */ fault("required", "is missing");

/** A key is there that nothing knows. */
export const unregistered: Fault = /* @__PURE__ */ fault(
  "unregistered",
  "is not registered for this",
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
