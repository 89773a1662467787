// The walk over an event, in the API's form and in the SDKs': finds everything that the console would have dropped.
import { itemsRecord, logIdForm, type EventRecord } from "./records.js";
import {
  deepCopy,
  find,
  isFields,
  missing,
  notObject,
  placeOf,
  pointer,
  report,
  unreadableResult,
  unregistered,
  validate,
  violation,
  type Fields,
  type Found,
  type Path,
  type ValidationResult,
  type Walk,
} from "./check-object.js";
import {
  datetime,
  formatted,
  isList,
  string,
  type Check,
  type Fault,
} from "./check-value.js";
import type { Violation } from "./violation.js";
import { listed } from "./wire.js";

/** The registration of one event. */
export interface EventCheck {
  readonly name: string;
  /** The properties besides `df_items`. */
  readonly fields: Walk;
  /** Absent if the item property is not attached. */
  readonly items?: Walk;
}

/** Validates a record of one event as the API accepts it: properties and items are separate. */
export function recordResult<Value>(
  value: unknown,
  event: EventCheck,
): ValidationResult<Value> {
  return validate(value, recordWalk(event));
}

/** The same if only the verdict is needed. */
export function recordHolds(value: unknown, event: EventCheck): boolean {
  return find(value, recordWalk(event)).length === 0;
}

/**
 * What is wrong with a record of one event, without sentences: a bundle that
 * only counts codes contains none.
 */
export function findFaults(
  value: unknown,
  event: EventCheck,
): readonly Omit<Violation, "message">[] {
  return find(value, recordWalk(event)).map((found) => ({
    pointer: pointer(placeOf(found)),
    code: found.fault.code,
  }));
}

function recordWalk(event: EventCheck): Walk {
  return (value, path, found) => {
    walkRecord(value, path, found, () => event);
  };
}

/** The walk over an event; returns its items, whatever they are. */
export type EventWalk = (value: unknown, path: Path, found: Found[]) => unknown;

/** Any registered event, by its `event_name`. */
export function eventWalk(
  checkOf: (name: unknown) => EventCheck | undefined,
): EventWalk {
  return (value, path, found) =>
    walkRecord(value, path, found, (name) => {
      const event = checkOf(name);
      if (event === undefined && name !== undefined) {
        report(unregisteredEvent(name), [path, "event_name"], found);
      }
      return event;
    });
}

/** Returns the items. */
function walkRecord(
  value: unknown,
  path: Path,
  found: Found[],
  checkOf: (name: unknown) => EventCheck | undefined,
): unknown {
  if (!isFields(value)) {
    report(notObject, path, found);
    return undefined;
  }
  const others: string[] = [];
  let id: unknown;
  let name: unknown;
  let time: unknown;
  let items: unknown;
  let properties: unknown;
  // Straight code: as a table of checks, it takes half as long again as all the rest.
  for (const key in value) {
    if (!{}.hasOwnProperty.call(value, key)) continue;
    const each = value[key];
    switch (key) {
      case "event_log_id":
        id = each;
        break;
      case "event_name":
        name = each;
        break;
      case "event_datetime":
        time = each;
        break;
      case "event_items":
        items = each;
        break;
      case "event_properties":
        properties = each;
        break;
      default:
        if (each !== undefined) others.push(key);
    }
  }
  const part = (key: string, each: unknown, check: Check) => {
    const fault = each === undefined ? missing : check(each);
    if (fault !== undefined) report(fault, [path, key], found);
  };
  part("event_log_id", id, logId);
  part("event_name", name, string);
  part("event_datetime", time, datetime);
  for (const key of others) report(unregistered, [path, key], found);
  const event = checkOf(name);
  if (event !== undefined) {
    if (name !== undefined && name !== event.name) {
      const wrong: Fault = { code: "enum", expected: event.name };
      report(wrong, [path, "event_name"], found);
    }
    // If there are no properties at all, the required ones are reported, because the user has to add those.
    event.fields(properties ?? {}, [path, "event_properties"], found);
    const place: Path = [path, "event_items"];
    // An empty part of a record may be null, empty, or missing.
    const list = items ?? undefined;
    if (event.items !== undefined) event.items(list, place, found);
    else if (list !== undefined && !isEmpty(list)) {
      // A part that the documentation does not attach may only be null or empty.
      report({ code: "unregistered", expected: "no items" }, place, found);
    }
  }
  return items;
}

function isEmpty(part: unknown): boolean {
  return isList(part) && part.length === 0;
}

function logId(value: unknown): Fault | undefined {
  return formatted(value, logIdForm, "uuid");
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
      violations: [
        violation({ fault: unregisteredEvent(name), path: undefined }),
      ],
    };
  }
  // A copy first, so that a getter cannot return another value later.
  try {
    const given = deepCopy(properties, sdkLevels) ?? {};
    const result = validate<Fields>(given, propertiesWalk(event));
    if ("violations" in result) return result;
    type Any = EventRecord<string, unknown, unknown>;
    const { df_items: list, ...others } = result.value;
    const sent =
      event.items === undefined ? others : { ...others, df_items: list };
    const record: unknown = itemsRecord<Any>(name, sent, {}, listed);
    return { ok: true, value: record as Event };
  } catch {
    return unreadableResult();
  }
}

/** The walk over the properties as SDKs and builders take them: including the items as `df_items`. */
export function propertiesWalk(event: EventCheck): Walk {
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
    } else event.items(list, place, found);
  };
}

function unregisteredEvent(name: unknown): Fault {
  return { code: "unregistered_event", expected: name };
}
