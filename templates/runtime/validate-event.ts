// The walk over an event, in the API's form and in the SDKs': finds everything that the console would have dropped.
import { toRecord, type EventRecord, type RegisteredEvent } from "./runtime.js";
import {
  anything,
  fields,
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
} from "./validate.js";
import {
  datetime,
  fault,
  formatted,
  string,
  type Fault,
} from "./validation.js";

/** All that is known about one event. */
export interface EventCheck {
  readonly name: string;
  /** The properties besides `df_items`. */
  readonly fields: Walk;
  /** Absent when the item property is not attached. */
  readonly items?: ItemsCheck;
}

/** Validates a record of one event as the API takes it: properties and items apart. */
export function recordResult<Value>(
  value: unknown,
  event: EventCheck,
): ValidationResult<Value> {
  return validate(value, (whole, path, found) => {
    walkRecord(whole, path, found, event);
  });
}

/** The same where only the verdict matters: it ends before the items where something else is wrong. */
export function recordHolds(value: unknown, event: EventCheck): boolean {
  const found: Found[] = [];
  try {
    const isRead = walkAllButItems(value, undefined, found, event);
    if (!isRead || found.length > 0) return false;
    const { event_items: list } = value;
    const holds = isAbsent(list) ? undefined : event.items?.holds(list);
    if (holds !== undefined) return holds;
    walkItems(list, undefined, found, event.items);
  } catch {
    return false;
  }
  return found.length === 0;
}

/** Any registered event, by its `event_name`. */
export function eventWalk(
  checkOf: (name: unknown) => EventCheck | undefined,
): Walk {
  return (value, path, found) => {
    const name = isFields(value) ? value["event_name"] : undefined;
    const event = checkOf(name);
    if (event !== undefined) {
      walkRecord(value, path, found, event);
      return;
    }
    envelope(value, path, found);
    if (name !== undefined) {
      report(unregisteredEvent(name), [path, "event_name"], found);
    }
  };
}

function walkRecord(
  value: unknown,
  path: Path,
  found: Found[],
  event: EventCheck,
): void {
  if (walkAllButItems(value, path, found, event)) {
    const { event_items: list } = value;
    walkItems(list, [path, "event_items"], found, event.items);
  }
}

/** Whether there is an object to read items from. */
function walkAllButItems(
  value: unknown,
  path: Path,
  found: Found[],
  event: EventCheck,
): value is Fields {
  if (!isFields(value)) {
    report(notObject, path, found);
    return false;
  }
  if (!isEnvelope(value)) envelope(value, path, found);
  const { event_name: name, event_properties: properties } = value;
  if (name !== undefined && name !== event.name) {
    const wrong = fault("enum", `must be "${event.name}"`);
    report(wrong, [path, "event_name"], found);
  }
  // Where there are no properties at all, those that are required are named: that is what has to be done.
  event.fields(properties ?? {}, [path, "event_properties"], found);
  return true;
}

/** A part of a record that has nothing may be null or not there at all. */
function walkItems(
  list: unknown,
  path: Path,
  found: Found[],
  items: ItemsCheck | undefined,
): void {
  if (isAbsent(list)) {
    if (items?.required) report(missing, path, found);
  } else if (items === undefined) {
    // What the documentation does not attach may only be null.
    const text = "must be null: no items are registered here";
    report(fault("unregistered", text), path, found);
  } else if (items.holds(list) !== true) {
    items.walk(list, path, found);
  }
}

function isAbsent(part: unknown): boolean {
  return part === null || part === undefined;
}

/** What every record has around its properties. */
const envelope = /* @__PURE__ */ fields(
  { event_log_id: logId, event_name: string, event_datetime: datetime },
  { event_items: anything, event_properties: anything },
);

/** The same without a loop over a table, because each record has to pass here. */
function isEnvelope(value: Fields): boolean {
  let known = 3;
  if (value["event_items"] !== undefined) known++;
  if (value["event_properties"] !== undefined) known++;
  for (const name in value) if (typeof name === "string") known--;
  const wrong =
    logId(value["event_log_id"]) ??
    string(value["event_name"]) ??
    datetime(value["event_datetime"]);
  return known === 0 && wrong === undefined;
}

function logId(value: unknown): Fault | undefined {
  return formatted(
    value,
    /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i,
    "a UUID",
  );
}

/** Checks what an SDK would be called with, and makes a record of it. */
export function validateSdk(
  name: string,
  properties: unknown,
  event: EventCheck | undefined,
): ValidationResult<RegisteredEvent> {
  if (event === undefined) {
    return {
      ok: false,
      violations: [violation({ ...unregisteredEvent(name), path: undefined })],
    };
  }
  // A copy first, so that a getter has no second chance to answer otherwise.
  try {
    const given = isFields(properties) ? { ...properties } : properties;
    const result = validate<object>(given ?? {}, sdkWalk(event));
    if (!result.ok) return result;
    type Any = EventRecord<string, unknown, unknown>;
    return { ok: true, value: toRecord<Any>(name, result.value) };
  } catch {
    return {
      ok: false,
      violations: [violation({ ...unreadable, path: undefined })],
    };
  }
}

/** The walk over the properties as an SDK takes them: items among them as `df_items`. */
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
      if ("df_items" in value) report(unregistered, place, found);
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
