// Dates among properties: what is an instant is written in UTC, and any other string is refused.
import { type Fields, instant, invalid, type Timestamp, wire } from "./wire.js";

/** A local time, a fraction, and the offset from UTC; what libraries write behind it in brackets is a time zone. */
const withOffset =
  /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))(?:\[.*\])?$/;

/**
 * A copy of properties with the dates of these names in UTC. Throws a
 * `RangeError` for anything else than an instant, naming the property.
 */
export function withInstants(
  properties: object | undefined,
  ...names: readonly string[]
): object {
  const copy: Fields = { ...properties };
  for (const name of names) copy[name] = inUtc(copy[name], name);
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

/** Reads a value in the form that is sent, if it is a date of these names in UTC. */
export function dated(...names: readonly string[]): typeof wire {
  return (value, key) =>
    wire(names.includes(key) ? inUtc(value, key) : value, key);
}

/** A string, or the `toJSON()` of a date, also of another library; other values stay. */
function inUtc(value: unknown, name: string): unknown {
  if (typeof value === "string") return readInstant(value, name);
  return typeof value === "object" &&
    typeof (value as Partial<Timestamp> | null)?.toJSON === "function"
    ? readInstant(String((value as Timestamp).toJSON()), name)
    : value;
}

function readInstant(text: string, name: string): string {
  const [, local = "", fraction, sign, hours, minutes] =
    withOffset.exec(text) ?? invalid(name);
  const read = new Date(`${local}Z`);
  // `Date` would turn 30 February into 2 March.
  if (!(read as Timestamp).toJSON()?.startsWith(local)) return invalid(name);
  if (instant.test(text)) return text;
  const offset = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  const shifted: Timestamp = new Date(
    read.getTime() +
      Number((fraction ?? "").slice(0, 3).padEnd(3, "0")) -
      offset * (sign === "-" ? -60_000 : 60_000),
  );
  const utc = String(shifted.toJSON());
  return instant.test(utc) ? utc : invalid(name);
}
