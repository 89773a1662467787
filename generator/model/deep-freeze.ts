// Makes a taxonomy unchangeable.

/**
 * Freezes plain objects and arrays all the way down. Objects of a class
 * (source files) are left alone, and what is frozen already is taken to be
 * frozen all the way down.
 */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) {
    return value;
  }
  if (!Array.isArray(value) && !isPlain(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
  return value;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
