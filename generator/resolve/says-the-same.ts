// Whether two values of the model would be printed in the same way, wherever they are.
import { isSpan } from "../source/source-file.js";

/**
 * Compares plain objects, arrays and scalars, with the order of their keys,
 * because it shows in what is printed. Places count as the same. Anything else
 * is the same only if it is the same object.
 */
export function saysTheSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isObject(one) || !isObject(other)) return false;
  if (Array.isArray(one) && Array.isArray(other)) {
    return (
      one.length === other.length &&
      one.every((each, at) => saysTheSame(each, other[at]))
    );
  }
  if (isSpan(one) && isSpan(other)) return true;
  return isPlain(one) && isPlain(other) && hasSameFields(one, other);
}

function hasSameFields(one: object, other: object): boolean {
  const keys = Object.keys(one);
  const others = Object.keys(other);
  return (
    keys.length === others.length &&
    keys.every(
      (key, at) =>
        key === others[at] &&
        saysTheSame(Reflect.get(one, key), Reflect.get(other, key)),
    )
  );
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
