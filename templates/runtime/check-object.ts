// The walk over an object: finds everything that is wrong with it, and where.
//
// A verdict is about what JSON would contain: own enumerable string keys, each
// read once, and `undefined` is the same as a missing key. All walks read this
// way.
import { isList, listOfSize, type Check, type Fault } from "./check-value.js";
import { describe } from "./describe.js";
import type { Violation } from "./violation.js";

/** The value itself, now with its type; or everything that is wrong with it. */
export type ValidationResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly violations: readonly Violation[] };

/** The location of a value: its parent, and the key or index in it; the root has none. */
export type Path = readonly [within: Path, step: string | number] | undefined;

/** A fault and its location; a verdict alone needs neither a pointer nor a sentence. */
export interface Found {
  readonly fault: Fault;
  readonly path: Path;
}

/** Adds everything that is wrong with the value at `path`. */
export type Walk = (value: unknown, path: Path, found: Found[]) => void;

/** Finds everything that is wrong with a value; never throws, whatever the value is. */
export function find(value: unknown, walk: Walk): readonly Found[] {
  const found: Found[] = [];
  try {
    walk(value, undefined, found);
  } catch {
    report(unreadable, undefined, found);
  }
  return found;
}

/** The same as a result, with pointers and sentences. */
export function validate<Value>(
  value: unknown,
  walk: Walk,
): ValidationResult<Value> {
  const found = find(value, walk);
  return found.length === 0
    ? { ok: true, value: value as Value }
    : { ok: false, violations: found.map(violation) };
}

/** The result for a value whose getters or proxies throw. */
export function unreadableResult<Value>(): ValidationResult<Value> {
  return {
    ok: false,
    violations: [violation({ fault: unreadable, path: undefined })],
  };
}

/** An object with keys. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * The walk over an object: a check for each required and each optional key;
 * other keys are not allowed.
 */
export function fields(
  required: Checks,
  optional: Checks,
  alternatives?: Alternatives,
): Walk {
  const least = Object.keys(required).length;
  const names = [required, optional].flatMap(Object.keys);
  const checks = [required, optional].flatMap<Check>(Object.values);
  return (value, path, found) => {
    if (!isFields(value)) {
      report(notObject, path, found);
      return;
    }
    const values: unknown[] = new Array(names.length);
    const others: string[] = [];
    let next = 0;
    for (const name in value) {
      // Not a helper function: here the engine sees that the key comes from this
      // loop, and does not look it up.
      if (!{}.hasOwnProperty.call(value, name)) continue;
      const each = value[name];
      if (each === undefined) continue;
      // Most objects have their keys in the order of the names.
      const at = names[next] === name ? next : names.indexOf(name);
      if (at < 0) others.push(name);
      else {
        values[at] = each;
        next = at + 1;
      }
    }
    for (let at = 0; at < names.length; at++) {
      const each = values[at];
      const absent = at < least ? missing : undefined;
      const fault = each === undefined ? absent : checks[at]?.(each);
      if (fault !== undefined) report(fault, [path, names[at] ?? ""], found);
    }
    alternatives?.(names, values, path, found);
    for (const name of others) report(unregistered, [path, name], found);
  };
}

/** Adds what is wrong with an object as a whole. */
type Alternatives = (
  names: readonly string[],
  values: readonly unknown[],
  path: Path,
  found: Found[],
) => void;

/** Of each list, at least one key must be present. */
export function anyOf(...lists: readonly (readonly string[])[]): Alternatives {
  return (names, values, path, found) => {
    for (const expected of lists) {
      if (expected.every((name) => isAbsent(values[names.indexOf(name)]))) {
        report({ code: "any_of", expected }, path, found);
      }
    }
  };
}

/** Whether a value is the same as no value. */
export function isAbsent(value: unknown): boolean {
  return value === null || value === undefined;
}

type Checks = Readonly<Record<string, Check>>;

/**
 * A copy of an object, with each of its own keys read once, so that it can be
 * read several times. Other values are unchanged.
 */
export function ownCopy(value: unknown): unknown {
  if (!isFields(value)) return value;
  // Without a prototype, so that `__proto__` is an ordinary key.
  const copy = Object.create(null) as Record<string, unknown>;
  for (const name in value) {
    if (Object.prototype.hasOwnProperty.call(value, name)) {
      copy[name] = value[name];
    }
  }
  return copy;
}

/** The same for an object and its content, up to that many levels deep. */
export function deepCopy(value: unknown, levels: number): unknown {
  if (levels === 0) return value;
  if (isList(value)) {
    const copy: unknown[] = [];
    const { length } = value;
    // Up to a hole, which is a fault: a long sparse array takes no space.
    for (let at = 0; at < length; at++) {
      const each = value[at];
      if (each === undefined) break;
      copy.push(deepCopy(each, levels - 1));
    }
    copy.length = length;
    return copy;
  }
  const copy = ownCopy(value);
  if (copy === value || !isFields(copy)) return value;
  const filled = copy as Record<string, unknown>;
  for (const name in filled) filled[name] = deepCopy(filled[name], levels - 1);
  return filled;
}

/**
 * Whether a value is an object like those from literals and `JSON.parse`. For
 * items only: a function that sees objects of many shapes is slower.
 */
export function isPlain(value: unknown): value is Fields {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    typeof (value as Partial<Fields>)["toJSON"] !== "function" &&
    Object.getPrototypeOf(value) === Object.prototype
  );
}

/** Whether a script added keys to all objects, which `for … in` would list. */
export function isPolluted(): boolean {
  return Object.keys(Object.prototype).length > 0;
}

/** Two checks of an item: a fast one, and a thorough one. */
export interface ItemCheck {
  /** Whether it is valid; if this is undefined, the walk decides. */
  readonly holds: (value: unknown) => boolean | undefined;
  readonly walk: Walk;
}

/** The check of an array of items; `undefined` is none. */
export function items(
  item: ItemCheck,
  required: boolean,
  least = 0,
  most = 100,
): Walk {
  return (value, path, found) => {
    const absent = required ? missing : undefined;
    const wrong = value === undefined ? absent : listOfSize(value, least, most);
    if (wrong !== undefined) report(wrong, path, found);
    else if (isList(value)) {
      const isFast = !isPolluted();
      for (let at = 0; at < value.length; at++) {
        const each = value[at];
        if (isFast && item.holds(each) === true) continue;
        item.walk(each, [path, at], found);
      }
    }
  };
}

/** The fault of a value that is not an object. */
export const notObject: Fault = { code: "type", expected: "object" };

/** Reading the value threw an error. */
export const unreadable: Fault = { code: "unreadable" };

/** A required key is missing. */
export const missing: Fault = { code: "required" };

/** A key is not registered. */
export const unregistered: Fault = { code: "unregistered" };

/** The check of a value that is validated elsewhere. */
export function anything(): undefined {
  return undefined;
}

/**
 * Whether a value is an object that JSON writes key by key: not an array, a
 * `Date` or a boxed value, and without `toJSON`.
 */
export function isFields(value: unknown): value is Fields {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    typeof (value as Partial<Fields>)["toJSON"] !== "function" &&
    !isBoxed(value)
  );
}

/**
 * Whether JSON writes a boxed value such as `Object(1)`, or it is of another
 * built-in kind, such as a `Date`. No `instanceof`, and no methods of the value:
 * it may come from another realm, such as a frame, or have another prototype.
 */
function isBoxed(value: object): boolean {
  return Symbol.toStringTag in value
    ? // A tag hides the kind, and a list of no keys leaves only braces of an object with keys.
      JSON.stringify(value, []) !== "{}"
    : {}.toString.call(value) !== "[object Object]";
}

/** Adds a fault of the value at `path`. */
export function report(fault: Fault, path: Path, found: Found[]): void {
  found.push({ fault, path });
}

/** A fault as a complete sentence, with a JSON pointer (RFC 6901). */
export function violation(found: Found): Violation {
  const { fault } = found;
  const path = placeOf(found);
  const message = `${subject(path)} ${describe(fault)}`;
  return { pointer: pointer(path), code: fault.code, message };
}

/** The location of the value itself, or of the element of it that is wrong. */
export function placeOf({ fault: { element }, path }: Found): Path {
  return element === undefined ? path : [path, element];
}

/** The JSON pointer of a place. */
export function pointer(path: Path): string {
  if (path === undefined) return "";
  const step = String(path[1]).replace(/~/g, "~0").replace(/\//g, "~1");
  return `${pointer(path[0])}/${step}`;
}

function subject(path: Path): string {
  if (path === undefined) return "The value";
  const [within, step] = path;
  return typeof step === "string"
    ? `\`${step}\``
    : `Element ${String(step)} of ${subject(within)}`;
}
