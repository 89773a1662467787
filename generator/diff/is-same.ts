// Whether nothing of a definition changed: most have not, and a comparison of each field would take long.

/** Places move, and the definition of an attached property is compared by itself. */
const ignored: ReadonlySet<string> = new Set(["span", "picked"]);

/** Compares values of the model: plain objects, arrays and scalars. Of an attached property's definition, the name and the type. */
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
    if (ignored.has(key)) continue;
    const before: unknown = Reflect.get(old, key);
    const after: unknown = Reflect.get(now, key);
    if (key === "property" && isObject(before) && isObject(after)) {
      if (!isSameProperty(before, after)) return false;
    } else if (!isSame(before, after)) return false;
  }
  return true;
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
      ignored.has(key) ||
      Object.hasOwn(old, key) ||
      Reflect.get(now, key) === undefined,
  );
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
