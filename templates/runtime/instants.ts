// Dates among properties: what is an instant is written in UTC, and any other string is refused.
import { exactInstant, type Timestamp, type ToWire } from "./wire.js";

/** A local time, a fraction, and the offset from UTC; what libraries write behind it in brackets is a time zone. */
const withOffset =
  /^(.{19})(\.\d+)?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)(?:\[.*\])?$/;

/**
 * Writes the dates of these names in UTC, before all goes to `toWire`. Throws a
 * `RangeError` for a string that is not an instant, naming the property.
 */
export function dated(toWire: ToWire, ...names: readonly string[]): ToWire {
  return (value, key) =>
    toWire(names.includes(key) ? toUtc(value, key) : value, key);
}

/** A string, or the `toJSON()` of a date, also of another library; other values stay. */
export function toUtc(value: unknown, name: string): unknown {
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
  // As validators accept it.
  if (/^.{19}(?:\.\d{3})?Z$/.test(text)) return text;
  const milliseconds = `${fraction}000`.slice(0, 4);
  return exactInstant(new Date(`${local}${milliseconds}${offset}`), name);
}
