// The walk over an event, in the API's form and in the SDKs': finds everything that the console would have dropped.
import { toRecord, type EventRecord, type RegisteredEvent } from "./runtime.js";
import {
  anything,
  fields,
  isFields,
  missing,
  notObject,
  unreadable,
  unregistered,
  validate,
  violation,
  type Fields,
  type FieldsShape,
  type Shape,
  type ValidationResult,
  type Walk,
} from "./validate.js";
import { datetime, fault, string, type Fault } from "./validation.js";
import type { Violation } from "./violation.js";

/** All that is known about one event. */
export interface EventCheck {
  readonly name: string;
  /** The properties besides `df_items`. */
  readonly fields: FieldsShape;
  /** Absent when the item property is not attached. */
  readonly items?: Shape;
  readonly itemsRequired?: boolean;
}

/** A record of one event as the API takes it: properties and items apart. */
export function recordShape(event: EventCheck): Shape {
  return {
    holds: (value) => isFields(value) && holdsRecord(value, event),
    walk: (value, pointer, violations) => {
      walkRecord(value, pointer, violations, event);
    },
  };
}

/** Any registered event, by its `event_name`. */
export function eventShape(
  checkOf: (name: unknown) => EventCheck | undefined,
): Shape {
  return {
    holds: (value) => {
      if (!isFields(value)) return false;
      const event = checkOf(value["event_name"]);
      return event !== undefined && holdsRecord(value, event);
    },
    walk: (value, pointer, violations) => {
      const name = isFields(value) ? value["event_name"] : undefined;
      const event = checkOf(name);
      if (event !== undefined) {
        walkRecord(value, pointer, violations, event);
        return;
      }
      envelope.walk(value, pointer, violations);
      if (name !== undefined) {
        violations.push(
          violation(`${pointer}/event_name`, unregisteredEvent(name)),
        );
      }
    },
  };
}

function holdsRecord(value: Fields, event: EventCheck): boolean | undefined {
  const { event_properties: properties, event_items: list } = value;
  return (
    value["event_name"] === event.name &&
    envelope.holds(value) &&
    (isAbsent(properties)
      ? event.fields.required === 0
      : event.fields.holds(properties)) &&
    (isAbsent(list)
      ? event.itemsRequired !== true
      : event.items !== undefined && event.items.holds(list))
  );
}

/** A part of a record that has nothing may be null or not there at all. */
function isAbsent(part: unknown): boolean {
  return part === null || part === undefined;
}

function walkRecord(
  value: unknown,
  pointer: string,
  violations: Violation[],
  event: EventCheck,
): void {
  envelope.walk(value, pointer, violations);
  if (!isFields(value)) return;
  const given = value["event_name"];
  if (given !== undefined && given !== event.name) {
    const name = JSON.stringify(event.name);
    violations.push(
      violation(`${pointer}/event_name`, fault("enum", `must be ${name}`)),
    );
  }
  // Where there are no properties at all, those that are required are named: that is what has to be done.
  const properties = value["event_properties"];
  part(
    isAbsent(properties) && event.fields.required > 0 ? {} : properties,
    `${pointer}/event_properties`,
    violations,
    event.fields.walk,
    false,
  );
  part(
    value["event_items"],
    `${pointer}/event_items`,
    violations,
    event.items?.walk ?? noItems,
    event.itemsRequired === true,
  );
}

/** The walk over the properties as an SDK takes them: items among them as `df_items`. */
function sdkWalk(event: EventCheck): Walk {
  return (value, pointer, violations) => {
    if (!isFields(value)) {
      violations.push(violation(pointer, notObject));
      return;
    }
    const { df_items: found, ...properties } = value;
    event.fields.walk(properties, pointer, violations);
    if (event.items === undefined) {
      if ("df_items" in value) {
        violations.push(violation(`${pointer}/df_items`, unregistered));
      }
    } else if (found !== undefined) {
      event.items.walk(found, `${pointer}/df_items`, violations);
    } else if (event.itemsRequired === true) {
      violations.push(violation(`${pointer}/df_items`, missing));
    }
  };
}

/** Checks what an SDK would be called with, and makes a record of it. */
export function validateSdk(
  name: string,
  properties: unknown,
  event: EventCheck | undefined,
): ValidationResult<RegisteredEvent> {
  if (event === undefined) {
    return { ok: false, violations: [violation("", unregisteredEvent(name))] };
  }
  // A copy first, so that a getter has no second chance to answer otherwise.
  try {
    const given = isFields(properties) ? { ...properties } : properties;
    const result = validate<object>(given ?? {}, {
      holds: () => undefined,
      walk: sdkWalk(event),
    });
    if ("violations" in result) return result;
    type Any = EventRecord<string, unknown, unknown>;
    return { ok: true, value: toRecord<Any>(name, result.value) };
  } catch {
    return { ok: false, violations: [violation("", unreadable)] };
  }
}

function unregisteredEvent(name: unknown): Fault {
  return fault(
    "unregistered_event",
    `is not the name of a registered event${typeof name === "string" ? `: ${JSON.stringify(name)}` : ""}`,
  );
}

/** What the documentation does not attach may only be null. */
const noItems: Walk = (_value, pointer, violations) => {
  violations.push(
    violation(
      pointer,
      fault("unregistered", "must be null: no items are registered here"),
    ),
  );
};

/** What every record has around its properties. */
const envelope = /* @__PURE__ */ fields(
  { event_log_id: uuid, event_name: string, event_datetime: datetime },
  { event_items: anything, event_properties: anything },
  (values) => {
    if (uuid(values["event_log_id"]) !== undefined) return false;
    if (string(values["event_name"]) !== undefined) return false;
    if (datetime(values["event_datetime"]) !== undefined) return false;
    let known = 3;
    if (values["event_items"] !== undefined) known++;
    if (values["event_properties"] !== undefined) known++;
    for (const name in values) if (typeof name === "string") known--;
    return known === 0 ? true : undefined;
  },
);

/** Walks a part that may be null or absent unless something in it is required. */
function part(
  value: unknown,
  pointer: string,
  violations: Violation[],
  walk: Walk,
  required: boolean,
): void {
  if (value !== undefined && (value !== null || required)) {
    walk(value, pointer, violations);
  } else if (required) {
    violations.push(violation(pointer, missing));
  }
}

function uuid(value: unknown): Fault | undefined {
  return typeof value === "string" &&
    /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i.test(
      value,
    )
    ? undefined
    : fault("format", "must be a UUID");
}
