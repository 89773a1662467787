// The walk over an event, in the API's form and in the SDKs': finds everything that the console would have dropped.
import { itemsRecord, logIdForm, type EventRecord } from "./records.js";
import {
  anything,
  deepCopy,
  fields,
  isAbsent,
  isFields,
  missing,
  notObject,
  report,
  unreadable,
  unregistered,
  validate,
  violation,
  type Fields,
  type Found,
  type ItemsCheck,
  type Path,
  type ValidationResult,
  type Walk,
} from "./check-object.js";
import {
  datetime,
  fault,
  formatted,
  isList,
  string,
  type Fault,
} from "./check-value.js";
import { listed } from "./wire.js";

/** The registration of one event. */
export interface EventCheck {
  readonly name: string;
  /** The properties besides `df_items`. */
  readonly fields: Walk;
  /** Absent if the item property is not attached. */
  readonly items?: ItemsCheck;
}

/** Validates a record of one event as the API accepts it: properties and items are separate. */
export function recordResult<Value>(
  value: unknown,
  event: EventCheck,
): ValidationResult<Value> {
  return validate(value, (whole, path, found) => {
    walkRecord(whole, path, found, event);
  });
}

/** The same if only the verdict is needed: it stops before the items if something else is wrong. */
export function recordHolds(value: unknown, event: EventCheck): boolean {
  const found: Found[] = [];
  try {
    if (!isFields(value)) return false;
    const parts = readRecord(value);
    walkAllButItems(parts, undefined, found, event);
    if (found.length > 0) return false;
    if (event.items !== undefined && !isAbsent(parts.items)) {
      return event.items.holds(parts.items);
    }
    walkItems(parts.items, undefined, found, event.items);
  } catch {
    return false;
  }
  return found.length === 0;
}

/** The walk over an event; returns the number of items. */
export type EventWalk = (value: unknown, path: Path, found: Found[]) => number;

/** Any registered event, by its `event_name`. */
export function eventWalk(
  checkOf: (name: unknown) => EventCheck | undefined,
): EventWalk {
  return (value, path, found) => {
    if (!isFields(value)) {
      report(notObject, path, found);
      return 0;
    }
    const parts = readRecord(value);
    const event = checkOf(parts.name);
    if (event !== undefined) {
      walkParts(parts, path, found, event);
    } else {
      reportEnvelope(parts, path, found);
      if (parts.name !== undefined) {
        report(unregisteredEvent(parts.name), [path, "event_name"], found);
      }
    }
    return isList(parts.items) ? parts.items.length : 0;
  };
}

function walkRecord(
  value: unknown,
  path: Path,
  found: Found[],
  event: EventCheck,
): void {
  if (isFields(value)) walkParts(readRecord(value), path, found, event);
  else report(notObject, path, found);
}

function walkParts(
  parts: Parts,
  path: Path,
  found: Found[],
  event: EventCheck,
): void {
  walkAllButItems(parts, path, found, event);
  walkItems(parts.items, [path, "event_items"], found, event.items);
}

function walkAllButItems(
  parts: Parts,
  path: Path,
  found: Found[],
  event: EventCheck,
): void {
  const { id, name, at, properties, others } = parts;
  const wrong = logId(id) ?? string(name) ?? datetime(at);
  if (wrong !== undefined || others !== undefined) {
    reportEnvelope(parts, path, found);
  }
  if (name !== undefined && name !== event.name) {
    const wrong = fault("enum", `must be "${event.name}"`);
    report(wrong, [path, "event_name"], found);
  }
  // If there are no properties at all, the required ones are reported, because the user has to add those.
  event.fields(properties ?? {}, [path, "event_properties"], found);
}

/** An empty part of a record may be null, empty, or missing. */
function walkItems(
  list: unknown,
  path: Path,
  found: Found[],
  items: ItemsCheck | undefined,
): void {
  if (isAbsent(list)) {
    if (items?.required) report(missing, path, found);
  } else if (items === undefined) {
    // A part that the documentation does not attach may only be null or empty.
    if (isEmpty(list)) return;
    const text = "must be null: no items are registered here";
    report(fault("unregistered", text), path, found);
  } else {
    items.walk(list, path, found);
  }
}

function isEmpty(part: unknown): boolean {
  return isList(part) && part.length === 0;
}

/** A record, with each of its keys read once. */
interface Parts {
  readonly id: unknown;
  readonly name: unknown;
  readonly at: unknown;
  readonly properties: unknown;
  readonly items: unknown;
  /** The keys that no record has. */
  readonly others: readonly string[] | undefined;
}

function readRecord(value: Fields): Parts {
  let id: unknown;
  let name: unknown;
  let at: unknown;
  let properties: unknown;
  let items: unknown;
  let others: string[] | undefined;
  for (const key in value) {
    if (!Object.prototype.hasOwnProperty.call(value, key)) continue;
    switch (key) {
      case "event_log_id":
        id = value["event_log_id"];
        break;
      case "event_name":
        name = value["event_name"];
        break;
      case "event_datetime":
        at = value["event_datetime"];
        break;
      case "event_properties":
        properties = value["event_properties"];
        break;
      case "event_items":
        items = value["event_items"];
        break;
      default:
        if (value[key] !== undefined) (others ??= []).push(key);
    }
  }
  return { id, name, at, properties, items, others };
}

/** The fields of every record around its properties. */
const envelope = /* @__PURE__ */ fields(
  { event_log_id: logId, event_name: string, event_datetime: datetime },
  { event_items: anything, event_properties: anything },
);

function reportEnvelope(
  { id, name, at, others = [] }: Parts,
  path: Path,
  found: Found[],
): void {
  const unknown = Object.fromEntries(others.map((key) => [key, true]));
  const known = { event_log_id: id, event_name: name, event_datetime: at };
  envelope({ ...unknown, ...known }, path, found);
}

function logId(value: unknown): Fault | undefined {
  return formatted(value, logIdForm, "a UUID");
}

/** Properties, including the items, an item, and an array in it. */
const sdkLevels = 4;

/** Checks the arguments of an SDK call, and creates a record from them. */
export function validateSdk<Event>(
  name: string,
  properties: unknown,
  event: EventCheck | undefined,
): ValidationResult<Event> {
  if (event === undefined) {
    return {
      ok: false,
      violations: [violation({ ...unregisteredEvent(name), path: undefined })],
    };
  }
  // A copy first, so that a getter cannot return another value later.
  try {
    const given = deepCopy(properties, sdkLevels) ?? {};
    const result = validate<Fields>(given, sdkWalk(event));
    if ("violations" in result) return result;
    type Any = EventRecord<string, unknown, unknown>;
    const { df_items: list, ...others } = result.value;
    const sent =
      event.items === undefined ? others : { ...others, df_items: list };
    const record: unknown = itemsRecord<Any>(name, sent, {}, listed);
    return { ok: true, value: record as Event };
  } catch {
    return {
      ok: false,
      violations: [violation({ ...unreadable, path: undefined })],
    };
  }
}

/** The walk over the properties as an SDK takes them: including the items as `df_items`. */
function sdkWalk(event: EventCheck): Walk {
  return (value, path, found) => {
    if (!isFields(value)) {
      report(notObject, path, found);
      return;
    }
    const { df_items: list, ...properties } = value;
    event.fields(properties, path, found);
    const place: Path = [path, "df_items"];
    if (event.items === undefined) {
      // An empty array becomes the record of an event without items.
      if (list !== undefined && !isEmpty(list)) {
        report(unregistered, place, found);
      }
    } else if (list !== undefined) {
      event.items.walk(list, place, found);
    } else if (event.items.required) {
      report(missing, place, found);
    }
  };
}

function unregisteredEvent(name: unknown): Fault {
  return fault(
    "unregistered_event",
    `is not the name of a registered event${typeof name === "string" ? `: ${JSON.stringify(name)}` : ""}`,
  );
}
