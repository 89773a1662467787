// Dates among properties: what is an instant is written in UTC, and any other string is refused.
import {
  exactInstant,
  type Fields,
  inUtc,
  type Timestamp,
  type ToWire,
} from "./wire.js";

/** A local time, a fraction, and the offset from UTC; what libraries write behind it in brackets is a time zone. */
const withOffset =
  /^(.{19})(\.\d+)?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)(?:\[.*\])?$/;

/**
 * A copy of properties with the dates of these names in UTC. Throws a
 * `RangeError` for anything else than an instant, naming the property.
 */
export function withInstants(
  properties: object | undefined,
  ...names: readonly string[]
): object {
  const copy: Fields = { ...properties };
  for (const name of names) copy[name] = toUtc(copy[name], name);
  return copy;
}

/** The same for the dates of the items. */
export function withItemInstants(
  properties: object | undefined,
  ...names: readonly string[]
): object {
  const { df_items, ...others }: Fields = { ...properties };
  const items = Array.isArray(df_items)
    ? df_items.map((item: unknown) =>
        typeof item === "object" && item !== null
          ? withInstants(item, ...names)
          : item,
      )
    : df_items;
  return { ...others, df_items: items };
}

/** Reads the dates of these names in UTC; other values stay. */
export function dated(...names: readonly string[]): ToWire {
  return (value, key) => (names.includes(key) ? toUtc(value, key) : value);
}

/** A string, or the `toJSON()` of a date, also of another library; other values stay. */
function toUtc(value: unknown, name: string): unknown {
  const text =
    typeof (value as Partial<Timestamp> | null | undefined)?.toJSON ===
    "function"
      ? String((value as Timestamp).toJSON())
      : value;
  return typeof text === "string" ? readInstant(text, name) : text;
}

function readInstant(text: string, name: string): string {
  const [, local = "", fraction = ".", offset = ""] =
    withOffset.exec(text) ?? [];
  // The local time by itself, because with an offset 30 February would pass.
  exactInstant(`${local}Z`, name);
  if (inUtc.test(text)) return text;
  const milliseconds = `${fraction}000`.slice(0, 4);
  return exactInstant(new Date(`${local}${milliseconds}${offset}`), name);
}
