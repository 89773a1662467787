// Whether nothing of a definition changed: most have not, and a comparison of each field would take long.

/** Places move, and the definition of an attached property is compared by itself. */
const ignored: ReadonlySet<string> = new Set(["span", "picked"]);

/** Compares values of the model: plain objects, arrays and scalars. Of an attached property's definition, the name and the type. */
export function isSame(old: unknown, now: unknown): boolean {
  if (old === now) return true;
  if (!isObject(old) || !isObject(now)) return false;
  if (Array.isArray(old) || Array.isArray(now)) return isSameList(old, now);
  return hasAll(old, now) && hasAll(now, old);
}

function isSameList(old: unknown, now: unknown): boolean {
  if (!Array.isArray(old) || !Array.isArray(now)) return false;
  if (old.length !== now.length) return false;
  for (let at = 0; at < old.length; at++) {
    if (!isSame(old[at], now[at])) return false;
  }
  return true;
}

/** Whether `other` has each field of `one` with the same value. */
function hasAll(one: object, other: object): boolean {
  for (const key of Object.keys(one)) {
    if (ignored.has(key)) continue;
    const value: unknown = Reflect.get(one, key);
    const same: unknown = Reflect.get(other, key);
    if (key === "property" && isObject(value) && isObject(same)) {
      for (const part of ["name", "type"]) {
        if (Reflect.get(value, part) !== Reflect.get(same, part)) return false;
      }
    } else if (!isSame(value, same)) return false;
  }
  return true;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
