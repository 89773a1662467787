// Objects that hold other keys than they show: what JSON writes of them is what a verdict is about.
import { types } from "node:util";
import { chance, type Random } from "./random.js";

type Fields = Record<string, unknown>;

/** A copy of a value in which about every sixth object or array is a class instance, a proxy, or hides some of its keys. */
export function disguised(random: Random, value: unknown): unknown {
  if (!isObject(value)) {
    return chance(random, 1) ? Object(value) : value;
  }
  const copy: Fields | unknown[] = Array.isArray(value)
    ? value.map((each: unknown) => disguised(random, each))
    : fieldsOf(
        Object.entries(value).map(([key, each]) => [
          key,
          disguised(random, each),
        ]),
      );
  if (!chance(random, 16)) return copy;
  return Array.isArray(copy)
    ? random.pick(arrayDisguises)(copy, random)
    : random.pick(objectDisguises)(copy, random);
}

/**
 * What JSON writes of a value, read by other means than the validators': own enumerable string keys, none for
 * `undefined`. What is not a value of JSON is a function, which no schema takes.
 */
export function written(value: unknown): unknown {
  if (!isObject(value)) return value;
  if (typeof (value as { readonly toJSON?: unknown }).toJSON === "function") {
    return written;
  }
  if (Array.isArray(value)) return Array.from(value, written);
  if (types.isBoxedPrimitive(value) || types.isDate(value)) return written;
  const fields = value as Fields;
  return fieldsOf(
    Object.keys(value)
      .map((key): [string, unknown] => [key, written(fields[key])])
      .filter(([, each]) => each !== undefined),
  );
}

/** Unlike an assignment, this makes a key of `__proto__` too. */
function fieldsOf(entries: readonly (readonly [string, unknown])[]): Fields {
  return Object.fromEntries(entries);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** The object without one of its keys, and that key. */
function without(fields: Fields, random: Random): [Fields, string, unknown] {
  const keys = Object.keys(fields);
  const key = keys.length === 0 ? "junk" : random.pick(keys);
  const rest = Object.entries(fields).filter(([name]) => name !== key);
  return [fieldsOf(rest), key, fields[key]];
}

type Disguise<Value> = (value: Value, random: Random) => unknown;

const objectDisguises: readonly Disguise<Fields>[] = [
  // A class with a getter, and the field behind it.
  (fields, random) => {
    const [rest, key, value] = without(fields, random);
    const behind = chance(random, 50) ? { _value: value } : {};
    const prototype = {};
    Object.defineProperty(prototype, key, { get: () => value });
    return Object.assign(Object.create(prototype) as object, rest, behind);
  },
  (fields, random) => {
    const [rest, key, value] = without(fields, random);
    const junk = chance(random, 60) ? { junk: 1 } : { junk: undefined };
    const more = chance(random, 70) ? junk : {};
    return Object.defineProperty({ ...rest, ...more }, key, { value });
  },
  (fields, random) => {
    const [rest, key, value] = without(fields, random);
    const prototype = fieldsOf([[key, value]]);
    const junk = chance(random, 50) ? { junk: 1 } : {};
    return Object.assign(Object.create(prototype) as object, rest, junk);
  },
  (fields, random) => {
    const [rest, key, value] = without(fields, random);
    return Object.defineProperty(rest, key, {
      enumerable: true,
      get: () => value,
    });
  },
  (fields, random) => {
    const [rest, key] = without(fields, random);
    return { ...rest, [chance(random, 50) ? key : "junk"]: undefined };
  },
  (fields) => ({ ...fields, [Symbol("key")]: 1 }),
  (fields) => Object.assign(Object.create(null) as object, fields),
  (fields) => new Proxy(fields, {}),
  (fields) => Object.defineProperty(fields, "toJSON", { value: () => ({}) }),
  (fields) =>
    Object.assign(Object.create({ toJSON: () => fields }) as object, fields),
  (fields) => Object.assign(new Date(0), fields),
  (fields) => Object.assign(Object(1) as object, fields),
  (fields) => Object.assign(new Map(), fields),
];

class OwnArray extends Array<unknown> {}

const arrayDisguises: readonly Disguise<unknown[]>[] = [
  (list, random) => {
    Reflect.deleteProperty(list, random.below(list.length + 1));
    return list;
  },
  (list) => Object.assign(list, { extra: 1, toJSON: undefined }),
  (list) => Object.assign({}, list, { length: list.length }),
  (list) => OwnArray.from(list),
  (list) => new Proxy(list, {}),
  (list) => Object.defineProperty(list, "toJSON", { value: () => [] }),
  (list) => {
    const [first] = list;
    return list.length === 0
      ? list
      : Object.defineProperty(list, 0, { get: () => first });
  },
  (list) => new Set(list),
];
