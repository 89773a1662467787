// The walk over an object: finds everything that is wrong with it, and says where.
//
// A verdict is about what JSON would write: own enumerable string keys, each
// read once, and `undefined` is as good as no key. All walks read this way.
import {
  fault,
  isList,
  listOfSize,
  notA,
  type Check,
  type Fault,
} from "./validation.js";
import type { Violation } from "./violation.js";

/** The value itself, now with its type; or everything that is wrong with it. */
export type ValidationResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly violations: readonly Violation[] };

/** Where a value stands: in what, and under which key or as which element; the whole stands nowhere. */
export type Path = readonly [within: Path, step: string | number] | undefined;

/** A fault and its place; a verdict alone needs no pointer and no sentence of it. */
export interface Found extends Fault {
  readonly path: Path;
}

/** Adds everything that is wrong with the value that stands at `path`. */
export type Walk = (value: unknown, path: Path, found: Found[]) => void;

/** Validates a value; it never throws, whatever the value is. */
export function validate<Value>(
  value: unknown,
  walk: Walk,
): ValidationResult<Value> {
  const found: Found[] = [];
  try {
    walk(value, undefined, found);
  } catch {
    report(unreadable, undefined, found);
  }
  return found.length === 0
    ? { ok: true, value: value as Value }
    : { ok: false, violations: found.map(violation) };
}

/** An object with keys. */
export type Fields = Readonly<Record<string, unknown>>;

/** The walk over an object: a check for each key that must be there and for each that may, and no other key. */
export function fields(required: Checks, optional: Checks): Walk {
  const rows = [...table(required, missing), ...table(optional, undefined)];
  const places = new Map(rows.map(([name], at) => [name, at]));
  return (value, path, found) => {
    if (!isFields(value)) {
      report(notObject, path, found);
      return;
    }
    const values: unknown[] = new Array(rows.length);
    let others: string[] | undefined;
    let next = 0;
    for (const name in value) {
      // Not a function of ours: an engine sees here that the key comes from this loop, and looks nothing up.
      if (!Object.prototype.hasOwnProperty.call(value, name)) continue;
      const each = value[name];
      if (each === undefined) continue;
      // Most objects have their keys in the order of the table.
      const at = rows[next]?.[0] === name ? next : places.get(name);
      if (at === undefined) (others ??= []).push(name);
      else {
        values[at] = each;
        next = at + 1;
      }
    }
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at];
      if (row === undefined) continue;
      const [name, check, absent] = row;
      const each = values[at];
      const fault = each === undefined ? absent : check(each);
      if (fault !== undefined) report(fault, [path, name], found);
    }
    for (const name of others ?? []) {
      report(unregistered, [path, name], found);
    }
  };
}

type Checks = Readonly<Record<string, Check>>;

/** Each check with its key, and the fault where that key is missing. */
function table(checks: Checks, absent: Fault | undefined) {
  return Object.entries(checks).map(
    ([name, check]) => [name, check, absent] as const,
  );
}

/** A copy of an object, each of its own keys read once: to look at more than once. All else stays as it is. */
export function ownCopy(value: unknown): unknown {
  if (!isFields(value)) return value;
  // Without a prototype, so that `__proto__` is a key like any other.
  const copy = Object.create(null) as Record<string, unknown>;
  for (const name in value) {
    if (Object.prototype.hasOwnProperty.call(value, name)) {
      copy[name] = value[name];
    }
  }
  return copy;
}

/** The same of an object and of what is in it, so many levels deep. */
export function deepCopy(value: unknown, levels: number): unknown {
  if (levels === 0) return value;
  if (isList(value)) {
    const copy: unknown[] = [];
    // Up to a hole, which is at fault: a long list of nothing else takes no room.
    for (let at = 0; at < value.length; at++) {
      const each = value[at];
      if (each === undefined) break;
      copy.push(deepCopy(each, levels - 1));
    }
    copy.length = value.length;
    return copy;
  }
  const copy = ownCopy(value);
  if (copy === value || !isFields(copy)) return value;
  const filled = copy as Record<string, unknown>;
  for (const name in filled) filled[name] = deepCopy(filled[name], levels - 1);
  return filled;
}

/**
 * Whether a value is an object as literals and `JSON.parse` make it. For items alone: a function that sees objects of
 * many shapes is slower.
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

/** Whether a script gave keys to all objects, which `for … in` would show. */
export function isPolluted(): boolean {
  for (const name in Object.prototype) return typeof name === "string";
  return false;
}

/** Two ways to look at an item: fast, and thorough. */
export interface ItemCheck {
  /** Whether it is right; where this is undefined, the walk decides. */
  readonly holds: (value: unknown) => boolean | undefined;
  readonly walk: Walk;
}

/** The items of an event. */
export interface ItemsCheck {
  readonly required: boolean;
  readonly holds: (value: unknown) => boolean;
  readonly walk: Walk;
}

/** The check of a list of items. */
export function items(
  item: ItemCheck,
  required: boolean,
  least = 0,
  most = 100,
): ItemsCheck {
  return {
    required,
    holds: (value) => {
      if (!isList(value)) return false;
      if (value.length < least || value.length > most) return false;
      const isFast = !isPolluted();
      for (let at = 0; at < value.length; at++) {
        const each = value[at];
        if (isFast && item.holds(each) === true) continue;
        const found: Found[] = [];
        item.walk(each, undefined, found);
        if (found.length > 0) return false;
      }
      return true;
    },
    walk: (value, path, found) => {
      const wrong = listOfSize(value, least, most);
      if (wrong !== undefined) report(wrong, path, found);
      else if (isList(value)) {
        const isFast = !isPolluted();
        for (let at = 0; at < value.length; at++) {
          const each = value[at];
          if (isFast && item.holds(each) === true) continue;
          item.walk(each, [path, at], found);
        }
      }
    },
  };
}

/** Something else stands where an object belongs. */
export const notObject: Fault = /* @__PURE__ */ notA("an object");

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

/** The check of a value that is looked at elsewhere. */
export function anything(): undefined {
  return undefined;
}

/** Whether a value is an object that JSON writes key by key: no array, no `Date`, no boxed value, nothing with `toJSON`. */
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
 * No `instanceof`, and no look at the value's own methods: a value of another realm, such as a frame, or of another
 * prototype is still boxed. Only a prototype of one's own can hide it from `toString`, by a tag.
 */
function isBoxed(value: object): boolean {
  return Symbol.toStringTag in value
    ? unboxers.some((unbox) => takes(unbox, value))
    : boxed.test(Object.prototype.toString.call(value));
}

const boxed = / (?:Date|Number|String|Boolean|BigInt|Symbol)]/;

/** Each throws for what is not its own kind of box, and where an engine has no such kind. */
const unboxers: readonly ((value: object) => unknown)[] = [
  (value) => Number.prototype.valueOf.call(value),
  (value) => String.prototype.valueOf.call(value),
  (value) => Boolean.prototype.valueOf.call(value),
  (value) => Symbol.prototype.valueOf.call(value),
  (value) => BigInt.prototype.valueOf.call(value),
  (value) => Date.prototype.getTime.call(value),
];

function takes(unbox: (value: object) => unknown, value: object): boolean {
  try {
    unbox(value);
    return true;
  } catch {
    return false;
  }
}

/** Adds a fault of the value at `path`, or of an element of it. */
export function report(fault: Fault, path: Path, found: Found[]): void {
  const { element } = fault;
  found.push({
    ...fault,
    path: element === undefined ? path : [path, element],
  });
}

/** A fault as a sentence that stands alone, with a JSON pointer (RFC 6901). */
export function violation({ code, text, path }: Found): Violation {
  return { pointer: pointer(path), code, message: `${subject(path)} ${text}` };
}

function pointer(path: Path): string {
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
