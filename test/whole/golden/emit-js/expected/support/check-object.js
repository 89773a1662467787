// The walk over an object: finds everything that is wrong with it, and where.
//
// A verdict is about what JSON would contain: own enumerable string keys, each
// read once, and `undefined` is the same as a missing key. All walks read this
// way.
import { fault, isList, listOfSize, notA } from "./check-value.js";

/** Validates a value; never throws, whatever the value is. */
export function validate(value, walk) {
  const found = [];
  try {
    walk(value, undefined, found);
  } catch {
    report(unreadable, undefined, found);
  }
  return found.length === 0
    ? { ok: true, value: value }
    : { ok: false, violations: found.map(violation) };
}

/** The walk over an object: a check for each required and each optional key; other keys are not allowed. */
export function fields(required, optional) {
  const rows = [...table(required, missing), ...table(optional, undefined)];
  const places = new Map(rows.map(([name], at) => [name, at]));
  return (value, path, found) => {
    if (!isFields(value)) {
      report(notObject, path, found);
      return;
    }
    const values = new Array(rows.length);
    let others;
    let next = 0;
    for (const name in value) {
      // Not a helper function: here the engine sees that the key comes from this
      // loop, and does not look it up.
      if (!Object.prototype.hasOwnProperty.call(value, name)) continue;
      const each = value[name];
      if (each === undefined) continue;
      // Most objects have their keys in the order of the table.
      const at = rows[next]?.[0] === name ? next : places.get(name);
      if (at === undefined) (others ?? (others = [])).push(name);
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

/** Each check with its key, and the fault if that key is missing. */
function table(checks, absent) {
  return Object.entries(checks).map(([name, check]) => [name, check, absent]);
}

/**
 * A copy of an object, with each of its own keys read once, so that it can be
 * read several times. Other values are unchanged.
 */
export function ownCopy(value) {
  if (!isFields(value)) return value;
  // Without a prototype, so that `__proto__` is an ordinary key.
  const copy = Object.create(null);
  for (const name in value) {
    if (Object.prototype.hasOwnProperty.call(value, name)) {
      copy[name] = value[name];
    }
  }
  return copy;
}

/** The same for an object and its content, up to that many levels deep. */
export function deepCopy(value, levels) {
  if (levels === 0) return value;
  if (isList(value)) {
    const copy = [];
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
  const filled = copy;
  for (const name in filled) filled[name] = deepCopy(filled[name], levels - 1);
  return filled;
}

/**
 * Whether a value is an object like those from literals and `JSON.parse`. For
 * items only: a function that sees objects of many shapes is slower.
 */
export function isPlain(value) {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    typeof value["toJSON"] !== "function" &&
    Object.getPrototypeOf(value) === Object.prototype
  );
}

/** Whether a script added keys to all objects, which `for … in` would list. */
export function isPolluted() {
  for (const name in Object.prototype) return typeof name === "string";
  return false;
}

/** The check of an array of items. */
export function items(item, required, least = 0, most = 100) {
  return {
    required,
    holds: (value) => {
      if (!isList(value)) return false;
      const { length } = value;
      if (length < least || length > most) return false;
      const isFast = !isPolluted();
      for (let at = 0; at < length; at++) {
        const each = value[at];
        if (isFast && item.holds(each) === true) continue;
        const found = [];
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

/** The fault of a value that is not an object. */
export const notObject = /* @__PURE__ */ notA("an object");

/** Reading the value threw an error. */
export const unreadable = /* @__PURE__ */ fault("unreadable", "cannot be read");

/** A required key is missing. */
export const missing = /* @__PURE__ */ fault("required", "is missing");

/** A key is not registered. */
export const unregistered = /* @__PURE__ */ fault(
  "unregistered",
  "is not registered here",
);

/** The check of a value that is validated elsewhere. */
export function anything() {
  return undefined;
}

/**
 * Whether a value is an object that JSON writes key by key: not an array, a
 * `Date` or a boxed value, and without `toJSON`.
 */
export function isFields(value) {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    typeof value["toJSON"] !== "function" &&
    !isBoxed(value)
  );
}

/**
 * No `instanceof`, and no methods of the value: a boxed value from another
 * realm, such as a frame, or with another prototype is still boxed. Only a
 * custom prototype with a tag can hide it from `toString`.
 */
function isBoxed(value) {
  return Symbol.toStringTag in value
    ? unboxers.some((unbox) => takes(unbox, value))
    : boxed.test(Object.prototype.toString.call(value));
}

const boxed = / (?:Date|Number|String|Boolean|BigInt|Symbol)]/;

/** Each throws for anything but its own kind of box, and if an engine has no such kind. */
const unboxers = [
  (value) => Number.prototype.valueOf.call(value),
  (value) => String.prototype.valueOf.call(value),
  (value) => Boolean.prototype.valueOf.call(value),
  (value) => Symbol.prototype.valueOf.call(value),
  (value) => BigInt.prototype.valueOf.call(value),
  (value) => Date.prototype.getTime.call(value),
];

function takes(unbox, value) {
  try {
    unbox(value);
    return true;
  } catch {
    return false;
  }
}

/** Adds a fault of the value at `path`, or of an element of it. */
export function report(fault, path, found) {
  const { element } = fault;
  found.push({
    ...fault,
    path: element === undefined ? path : [path, element],
  });
}

/** A fault as a complete sentence, with a JSON pointer (RFC 6901). */
export function violation({ code, text, path }) {
  return { pointer: pointer(path), code, message: `${subject(path)} ${text}` };
}

function pointer(path) {
  if (path === undefined) return "";
  const step = String(path[1]).replace(/~/g, "~0").replace(/\//g, "~1");
  return `${pointer(path[0])}/${step}`;
}

function subject(path) {
  if (path === undefined) return "The value";
  const [within, step] = path;
  return typeof step === "string"
    ? `\`${step}\``
    : `Element ${String(step)} of ${subject(within)}`;
}
