// Whether nothing of a definition changed: most have not, and a comparison of each field would take long.
import { isSpan } from "../source/source-file.js";

/**
 * Compares values of the model: plain objects, arrays and scalars. Places are
 * ignored, there or not, because they move. Of an attached property's
 * definition, which is compared by itself, the name and the type count.
 */
export function isSame(old: unknown, now: unknown): boolean {
  if (old === now) return true;
  if (!isObject(old) || !isObject(now)) return false;
  if (Array.isArray(old) || Array.isArray(now)) return isSameList(old, now);
  return hasFieldsOf(old, now) && lacksNoFieldOf(old, now);
}

function isSameList(old: unknown, now: unknown): boolean {
  if (!Array.isArray(old) || !Array.isArray(now)) return false;
  if (old.length !== now.length) return false;
  for (let at = 0; at < old.length; at++) {
    if (!isSame(old[at], now[at])) return false;
  }
  return true;
}

/** Whether `now` has each field of `old` with the same value. */
function hasFieldsOf(old: object, now: object): boolean {
  for (const key of Object.keys(old)) {
    const before: unknown = Reflect.get(old, key);
    const after: unknown = Reflect.get(now, key);
    if (isSpan(before) || isSpan(after)) continue;
    const isOne =
      key === "property" && isDefinition(before) && isDefinition(after)
        ? isSameProperty(before, after)
        : isSame(before, after);
    if (!isOne) return false;
  }
  return true;
}

/** A value of an example whose name is `property` has no place. */
function isDefinition(value: unknown): value is object {
  return isObject(value) && isSpan(Reflect.get(value, "span"));
}

function isSameProperty(old: object, now: object): boolean {
  return (
    Reflect.get(old, "name") === Reflect.get(now, "name") &&
    Reflect.get(old, "type") === Reflect.get(now, "type")
  );
}

/** Whether `old` has each field of `now`. The values of those that both have are compared already. */
function lacksNoFieldOf(old: object, now: object): boolean {
  return Object.keys(now).every(
    (key) =>
      Object.hasOwn(old, key) ||
      Reflect.get(now, key) === undefined ||
      isSpan(Reflect.get(now, key)),
  );
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
