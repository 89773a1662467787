// Recognizes valid events fast: most events at rest are valid, and a report of nothing needs no places.
//
// It answers "certainly valid" or "ask the judge", with the same checks as the
// judge, so its answer never differs from the judge's. `test/judge` compares
// both on mutated events.
import { logIdForm } from "../../templates/runtime/records.js";
import { datetime, type Check } from "../../templates/runtime/check-value.js";
import type { CheckPlan } from "../model/check-plan.js";
import type { Fields } from "../text/fields.js";

/** One key of an object, and whether it must be present. */
export interface AcceptedKey {
  readonly check: Check;
  /** What the check was made of. */
  readonly plan: CheckPlan;
  readonly required: boolean;
}

/** What an object may contain, as the judge's tables have it. */
export interface AcceptedObject {
  readonly keys: ReadonlyMap<string, AcceptedKey>;
  /** Of each list, one key must be present. */
  readonly anyOf: readonly (readonly string[])[];
}

/** What an event may contain. Absent `items` means that the event has none. */
export interface AcceptedEvent {
  readonly properties: AcceptedObject;
  readonly items?: {
    readonly required: boolean;
    readonly least: number;
    readonly most: number;
    readonly item: AcceptedObject;
  };
}

/** Whether a value that `JSON.parse` returned is certainly valid. */
export type Accept = (value: unknown) => boolean;

/**
 * Creates the test of a record in the API's form. It may only be used on what
 * `JSON.parse` returned: such a value has no getters and no prototype of its
 * own.
 */
export function acceptRecords(
  eventOf: (name: unknown) => AcceptedEvent | undefined,
): Accept {
  const known = new Map<unknown, Pair | undefined>();
  const pairOf = (name: unknown): Pair | undefined => {
    const made = known.get(name);
    if (made !== undefined) return made;
    const event = eventOf(name);
    if (event === undefined) return undefined;
    const pair = pairFor(event);
    known.set(name, pair);
    return pair;
  };
  return (value) => {
    if (!isJsonObject(value)) return false;
    let required = 0;
    for (const key in value) {
      const each = value[key];
      switch (key) {
        case "event_log_id":
          if (typeof each !== "string" || !logIdForm.test(each)) return false;
          required++;
          break;
        case "event_datetime":
          if (datetime(each) !== undefined) return false;
          required++;
          break;
        case "event_name":
        case "event_properties":
        case "event_items":
          break;
        default:
          return false;
      }
    }
    if (required !== 2) return false;
    const pair = pairOf(value["event_name"]);
    return (
      pair !== undefined &&
      pair.properties(value["event_properties"] ?? none) &&
      pair.items(value["event_items"])
    );
  };
}

interface Pair {
  readonly properties: Accept;
  readonly items: Accept;
}

const none: Fields = {};

function pairFor({ properties, items }: AcceptedEvent): Pair {
  return {
    properties: acceptObject(properties),
    items:
      items === undefined
        ? isEmptyPart
        : acceptItems(items, acceptObject(items.item)),
  };
}

function acceptObject({ keys, anyOf }: AcceptedObject): Accept {
  const rows = new Map(
    Array.from(keys, ([name, key]) => [name, { name, ...key }] as const),
  );
  const required = [...keys.values()].filter((key) => key.required).length;
  /** The keys of the last object: the next one nearly always has them in the same order. */
  const order: (AcceptedKey & { readonly name: string })[] = [];
  return (value) => {
    if (!isJsonObject(value)) return false;
    let present = 0;
    let at = 0;
    for (const name in value) {
      let key = order[at];
      if (key?.name !== name) {
        key = rows.get(name);
        if (key === undefined) return false;
        order[at] = key;
      }
      at++;
      if (key.check(value[name]) !== undefined) return false;
      if (key.required) present++;
    }
    return present === required && (anyOf.length === 0 || hasAny(value, anyOf));
  };
}

/** Of each list, one key must be present. */
function hasAny(value: Fields, anyOf: AcceptedObject["anyOf"]): boolean {
  return anyOf.every((names) =>
    names.some((name) => Object.hasOwn(value, name) && value[name] !== null),
  );
}

function acceptItems(
  { required, least, most }: NonNullable<AcceptedEvent["items"]>,
  acceptItem: Accept,
): Accept {
  return (value) => {
    if (value === null || value === undefined) return !required;
    return (
      Array.isArray(value) &&
      value.length >= least &&
      value.length <= most &&
      value.every(acceptItem)
    );
  };
}

function isEmptyPart(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    (Array.isArray(value) && value.length === 0)
  );
}

function isJsonObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
