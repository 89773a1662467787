// Breaks payloads in the ways in which payloads are broken, and in some in which they are not.
import { chance, type Random } from "./random.js";

type Container = Record<string, unknown>;

interface Place {
  readonly holder: Container | unknown[];
  readonly key: string | number;
}

/** A copy with one to three changes; it may be valid still. */
export function mutated(random: Random, payload: unknown): unknown {
  const root = { payload: structuredClone(payload) };
  let changes = chance(random, 70) ? 1 : 1 + random.below(3);
  for (; changes > 0; changes--) {
    change(random, random.pick(placesIn(root)));
  }
  return root.payload;
}

function placesIn(root: object): readonly Place[] {
  const places: Place[] = [];
  const visit = (holder: object): void => {
    if (Array.isArray(holder)) {
      const list: unknown[] = holder;
      list.forEach((value, key) => {
        places.push({ holder: list, key });
        if (isObject(value)) visit(value);
      });
      return;
    }
    for (const [key, value] of Object.entries(holder)) {
      places.push({ holder: holder as Container, key });
      if (isObject(value)) visit(value);
    }
  };
  visit(root);
  return places;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function change(random: Random, { holder, key }: Place): void {
  const value = read(holder, key);
  if (key !== "payload" && chance(random, 20)) {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else Reflect.deleteProperty(holder, key);
    return;
  }
  write(holder, key, changed(random, value));
}

function read(holder: Container | unknown[], key: string | number): unknown {
  return Array.isArray(holder) ? holder[Number(key)] : holder[key];
}

/** Unlike an assignment, this makes a key of `__proto__` too. */
function write(holder: object, key: string | number, value: unknown): void {
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function changed(random: Random, value: unknown): unknown {
  if (chance(random, 25)) return random.pick(junk)();
  if (typeof value === "string") return changedText(random, value);
  if (typeof value === "number") return changedNumber(random, value);
  if (typeof value === "boolean") return random.pick([!value, 0, "true", null]);
  if (Array.isArray(value)) return changedList(random, value);
  if (isObject(value)) return changedObject(random, value);
  return random.pick(junk)();
}

function changedText(random: Random, text: string): unknown {
  const kind = random.below(10);
  if (kind < 3) return random.pick(instants);
  if (kind < 5) return random.pick(texts);
  return random.pick([
    `${text}x`,
    `${text}😀`,
    `${text}\n`,
    ` ${text}`,
    text.slice(0, -1),
    text.slice(1),
    text.toUpperCase(),
    text.toLowerCase(),
    text + text,
    "x".repeat(2100),
    "😀".repeat(text.length),
    text.replace(/.$/su, "\ud83d"),
  ]);
}

function changedNumber(random: Random, value: number): unknown {
  return random.pick([
    value + 1,
    value - 1,
    -value,
    value + 0.5,
    value * 2,
    -0,
    0,
    2 ** 53,
    2 ** 53 - 1,
    -(2 ** 53),
    1e300,
    5e-324,
    NaN,
    Infinity,
    -Infinity,
    String(value),
    BigInt(1),
  ]);
}

function changedList(random: Random, list: readonly unknown[]): unknown {
  const [first = null] = list;
  return random.pick([
    [],
    [...list, first],
    list.slice(1),
    [...list, random.pick(junk)()],
    [...list, null],
    [...list, undefined],
    Array.from({ length: 101 }, () => first),
    Array.from({ length: 100 }, () => first),
    [list],
    Object.fromEntries(list.entries()),
    first,
  ]);
}

function changedObject(random: Random, value: object): unknown {
  const copy = { ...value };
  write(copy, random.pick(unknownKeys), random.pick(junk)());
  const keys = Object.keys(copy);
  return random.pick([
    copy,
    copy,
    copy,
    keys.length > 1
      ? Object.fromEntries(Object.entries(copy).slice(1))
      : { ...copy, x: undefined },
    Object.assign(Object.create(null) as object, value),
    [value],
    {},
    null,
  ]);
}

const unknownKeys = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "unknown",
  "",
  "a/b~c",
  "df_items",
  "df_quantity",
  "event_name",
  "0",
  "length",
  "한글",
];

const texts = [
  "",
  "x",
  "😀",
  "card",
  "a@example.com",
  "a@b",
  "https://example.com/",
  "https://",
  "urn:x",
  "2026-02-30",
  "2024-02-29",
  "2023-02-29",
  "WELCOME1",
  "welcome1",
  "2f1c4b1e-8a0d-4c57-9c3e-5d1f0a7b6e21",
  "2f1c4b1e8a0d4c579c3e5d1f0a7b6e21",
  "{2f1c4b1e-8a0d-4c57-9c3e-5d1f0a7b6e21}",
  "urn:uuid:2f1c4b1e-8a0d-4c57-9c3e-5d1f0a7b6e21",
  "00000000-0000-0000-0000-000000000000",
  "df_purchase",
  "\ud800",
];

const instants = [
  "2026-01-31T09:30:00.000Z",
  "2026-01-31T09:30:00Z",
  "2026-01-31T09:30:00.0000Z",
  "2026-01-31T09:30:00.00Z",
  "2026-01-31T09:30:00+00:00",
  "2026-01-31T09:30:00+09:00",
  "2026-01-31T09:30:00-00:00",
  "2026-01-31T09:30:00z",
  "2026-01-31t09:30:00Z",
  "2026-01-31 09:30:00Z",
  "2026-01-31T09:30Z",
  "2026-01-31",
  "2026-01-31T24:00:00Z",
  "2026-01-31T23:59:60Z",
  "2016-12-31T23:59:60Z",
  "2026-02-29T00:00:00Z",
  "2024-02-29T00:00:00Z",
  "1900-02-29T00:00:00Z",
  "2000-02-29T00:00:00Z",
  "2026-04-31T00:00:00Z",
  "2026-13-01T00:00:00Z",
  "2026-00-10T00:00:00Z",
  "2026-01-00T00:00:00Z",
  "0000-01-01T00:00:00Z",
  "+002026-01-31T09:30:00Z",
  "2026-01-31T09:30:00Z\n",
  "２０２６-01-31T09:30:00Z",
];

const junk: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => true,
  () => false,
  () => 0,
  () => -0,
  () => 1.5,
  () => 2 ** 53,
  () => NaN,
  () => Infinity,
  () => "",
  () => "x",
  () => [],
  () => ({}),
  () => [null],
  () => [[]],
  () => [{}],
  () => ({ a: { b: [{ c: null }] } }),
  () => [1, "1", true],
  () => "x".repeat(5000),
  () => new Date(0),
  () => Symbol("x"),
  () => 10n,
  () => (): void => undefined,
];
