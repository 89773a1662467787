// The first stage: turns a record of any known form into samples.
import { fit } from "../text/fit.js";
import { listChoices, listNames } from "../text/lists.js";
import {
  isJsonObject,
  type EventSample,
  type JsonObject,
  type NormalRecord,
  type Sample,
} from "./sample.js";

/** Keys that name an event, whether or not its properties are in an object of their own. */
const nameKeys = ["event_name", "eventName", "event"] as const;
/** Keys that contain an event's properties. */
const holderKeys = [
  "event_properties",
  "eventProperties",
  "properties",
  "params",
  "parameters",
] as const;
/** Keys of the loading API next to the properties (EV), which are not properties in a flat record either. */
const envelopeKeys: ReadonlySet<string> = new Set([
  "event_log_id",
  "event_datetime",
  "event_items",
  "event_properties",
]);
const itemsKey = "df_items";
/** How much of a key is shown, in columns. */
const longestKey = 30;

/**
 * Supports bodies of the loading API (`{ common, events }`, `{ identity,
 * events }`), single API events, user profiles, SDK payloads (`{ name,
 * properties }` and the arguments of `logEvent` as an array), flat events (`{
 * event: "x", a: 1 }`) and arrays of all of these. Unknown records are
 * reported and do not stop the run.
 */
export function normaliseRecord(value: unknown): NormalRecord {
  if (Array.isArray(value)) return normaliseList(value);
  if (!isJsonObject(value)) return problem("is not a JSON object");
  const events = value["events"];
  if (Array.isArray(events)) return combine(events.map(normaliseOne));
  return normaliseOne(value);
}

function normaliseList(list: readonly unknown[]): NormalRecord {
  const [name, properties] = list;
  if (typeof name === "string" && list.length <= 2) {
    if (properties === undefined || properties === null) {
      return one(sdkEvent(name, {}));
    }
    return isJsonObject(properties)
      ? one(sdkEvent(name, properties))
      : problem("has properties that are not a JSON object");
  }
  return combine(
    list.map((value) =>
      Array.isArray(value)
        ? problem("is an array in an array")
        : normaliseRecord(value),
    ),
  );
}

/** Loggers of loggers: deeper events are not looked for. */
const mostWrappers = 8;

function normaliseOne(value: unknown): NormalRecord {
  return normaliseWrapped(value, mostWrappers);
}

function normaliseWrapped(value: unknown, wrappers: number): NormalRecord {
  if (!isJsonObject(value)) return problem("is not a JSON object");
  const user = value["user_properties"];
  if (isJsonObject(user) && eventNameOf(value) === undefined) {
    return one({ kind: "user", properties: user });
  }
  // Loggers wrap events: `{ level: "info", event: { event_name: "x" } }`.
  const inner = value["event"];
  if (isJsonObject(inner) && wrappers > 0) {
    return normaliseWrapped(inner, wrappers - 1);
  }
  const name = eventNameOf(value);
  if (name !== undefined) return one(eventOf(name, value));
  if (isJsonObject(value["identity"])) return { samples: [] };
  return problem(namelessProblem(value));
}

/** `name` alone could mean anything: it counts only next to an object of properties, or alone. */
function eventNameOf(record: JsonObject): string | undefined {
  for (const key of nameKeys) {
    const name = record[key];
    if (typeof name === "string") return name;
  }
  const { name } = record;
  if (typeof name !== "string") return undefined;
  const holds = holderKeys.some(
    (key) => isJsonObject(record[key]) || record[key] === null,
  );
  return holds || Object.keys(record).length === 1 ? name : undefined;
}

/** Names the keys that the record has, and those that were looked for. */
function namelessProblem(record: JsonObject): string {
  const keys = Object.keys(record).map((key) => fit(key, longestKey));
  const wanted = listChoices(nameKeys, "or");
  return keys.length === 0
    ? "is an empty object"
    : `has no event name: its keys are ${listNames(keys)}, and none is ${wanted}`;
}

function eventOf(name: string, record: JsonObject): EventSample {
  const holder = holderKeys.find((key) => isJsonObject(record[key]));
  const held = holder === undefined ? undefined : record[holder];
  const given = isJsonObject(held) ? held : flatProperties(name, record);
  const event = sdkEvent(name, given);
  const items = record["event_items"];
  const apiForm = Object.hasOwn(record, "event_properties");
  return {
    ...event,
    items: items ?? event.items,
    misplacedItems: apiForm && Array.isArray(event.items),
  };
}

/** The SDKs' form: items inside the properties (DEV). */
function sdkEvent(name: string, given: JsonObject): EventSample {
  if (!Object.hasOwn(given, itemsKey)) {
    return {
      kind: "event",
      name,
      properties: given,
      items: undefined,
      misplacedItems: false,
    };
  }
  const { [itemsKey]: items, ...properties } = given;
  return { kind: "event", name, properties, items, misplacedItems: false };
}

function flatProperties(name: string, record: JsonObject): JsonObject {
  const nameKey = [...nameKeys, "name"].find((key) => record[key] === name);
  return Object.fromEntries(
    Object.entries(record).filter(
      ([key, value]) =>
        key !== nameKey &&
        !envelopeKeys.has(key) &&
        // `properties: null` means that there are none.
        !(value === null && holderKeys.some((holder) => holder === key)),
    ),
  );
}

function one(sample: Sample): NormalRecord {
  return { samples: [sample] };
}

function problem(text: string): NormalRecord {
  return { samples: [], problem: text };
}

/** All samples; the first problem represents the rest. */
function combine(records: readonly NormalRecord[]): NormalRecord {
  const samples = records.flatMap((record) => record.samples);
  const bad = records.filter((record) => record.problem !== undefined);
  const [first] = bad;
  if (first?.problem === undefined) return { samples };
  const text =
    records.length === 1
      ? first.problem
      : `holds ${String(bad.length)} of ${String(records.length)} entries that cannot be used: the first ${first.problem}`;
  return { samples, problem: text };
}
