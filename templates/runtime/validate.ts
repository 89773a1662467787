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

/** Runs a walk; it never throws, whatever the value is. */
export function validate<Value>(
  value: unknown,
  walk: Walk,
): ValidationResult<Value> {
  const violations: Violation[] = [];
  try {
    walk(value, "", violations);
  } catch {
    violations.push(violation("", fault("unreadable", "cannot be read")));
  }
  return violations.length === 0
    ? { ok: true, value: value as Value }
    : { ok: false, violations };
}

/** The walk over an object: each key has a check, and the first `required` of them must be there. */
export function fields(
  required: number,
  checks: Readonly<Record<string, Check>>,
): Walk {
  let byName: ReadonlyMap<string, Check> | undefined;
  return (value, pointer, violations) => {
    byName ??= new Map(Object.entries(checks));
    if (!isFields(value)) {
      violations.push(violation(pointer, notObject));
      return;
    }
    let index = 0;
    for (const name of byName.keys()) {
      if (index++ === required) break;
      if (value[name] === undefined) {
        violations.push(violation(pointer + step(name), missing));
      }
    }
    for (const name in value) {
      const check = byName.get(name);
      const each = value[name];
      const found =
        check === undefined
          ? unregistered
          : each === undefined
            ? undefined
            : check(each);
      if (found !== undefined) {
        violations.push(violation(pointer + step(name), found));
      }
    }
  };
}

/** The walk over the list of items. */
export function items(item: Walk, least = 0, most = 100): Walk {
  return (value, pointer, violations) => {
    const found = list(value, anything, least, most);
    if (found !== undefined || !Array.isArray(value)) {
      violations.push(violation(pointer, found ?? notObject));
      return;
    }
    for (let at = 0; at < value.length; at++) {
      item(value[at], `${pointer}/${String(at)}`, violations);
    }
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

/** The check of a value that is looked at elsewhere. */
export function anything(): undefined {
  return undefined;
}

/** Whether a value is an object with keys, and no list. */
export function isFields(
  value: unknown,
): value is Readonly<Record<string, unknown>> {
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
