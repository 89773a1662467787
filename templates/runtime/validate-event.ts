// The walk over an event, in the API's form and in the SDKs': finds everything that the console would have dropped.
import { toRecord, type EventRecord, type RegisteredEvent } from "./runtime.js";
import {
  anything,
  fields,
  isFields,
  missing,
  notObject,
  unregistered,
  validate,
  violation,
  type ValidationResult,
  type Walk,
} from "./validate.js";
import { datetime, fault, string, type Fault } from "./validation.js";
import type { Violation } from "./violation.js";

/** All that is known about one event. */
export interface EventCheck {
  readonly name: string;
  /** The properties besides `df_items`. */
  readonly fields: Walk;
  /** How many properties besides `df_items` are required. */
  readonly required: number;
  /** Absent when the item property is not attached. */
  readonly items?: Walk;
  readonly itemsRequired?: boolean;
}

/** The walk over a record as the API takes it: properties and items apart (EV). */
export function recordWalk(event: EventCheck): Walk {
  return (value, pointer, violations) => {
    envelope(value, pointer, violations);
    if (!isFields(value)) return;
    if (value["event_name"] !== event.name) {
      const name = JSON.stringify(event.name);
      violations.push(
        violation(`${pointer}/event_name`, fault("enum", `must be ${name}`)),
      );
    }
    part(
      value["event_properties"],
      `${pointer}/event_properties`,
      violations,
      event.fields,
      event.required > 0,
    );
    part(
      value["event_items"],
      `${pointer}/event_items`,
      violations,
      event.items ?? noItems,
      event.itemsRequired ?? false,
    );
  };
}

/** The walk over the properties as an SDK takes them: items among them as `df_items`. */
export function sdkWalk(event: EventCheck): Walk {
  return (value, pointer, violations) => {
    if (!isFields(value)) {
      violations.push(violation(pointer, notObject));
      return;
    }
    const { df_items: found, ...properties } = value;
    event.fields(properties, pointer, violations);
    if (event.items === undefined) {
      if ("df_items" in value) {
        violations.push(violation(`${pointer}/df_items`, unregistered));
      }
    } else if (found !== undefined) {
      event.items(found, `${pointer}/df_items`, violations);
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
  const result = validate<object>(properties ?? {}, sdkWalk(event));
  return result.ok
    ? {
        ok: true,
        value: toRecord<EventRecord<string, unknown, unknown>>(
          name,
          result.value,
        ),
      }
    : result;
}

/** The walk over any registered event, by its `event_name`. */
export function eventWalk(
  checkOf: (name: unknown) => EventCheck | undefined,
): Walk {
  return (value, pointer, violations) => {
    const name = isFields(value) ? value["event_name"] : undefined;
    const event = checkOf(name);
    if (event !== undefined) {
      recordWalk(event)(value, pointer, violations);
      return;
    }
    envelope(value, pointer, violations);
    if (isFields(value) && name !== undefined) {
      violations.push(
        violation(`${pointer}/event_name`, unregisteredEvent(name)),
      );
    }
  };
}

function unregisteredEvent(name: unknown): Fault {
  return fault(
    "unregistered_event",
    `is not the name of a registered event: ${JSON.stringify(name)}`,
  );
}

/** What the documentation does not attach may only be null. */
const noItems: Walk = (_value, pointer, violations) => {
  violations.push(violation(pointer, unregistered));
};

const envelopeFields = /* @__PURE__ */ fields(3, {
  event_log_id: uuid,
  event_name: string,
  event_datetime: datetime,
  event_items: anything,
  event_properties: anything,
});

function envelope(
  value: unknown,
  pointer: string,
  violations: Violation[],
): void {
  envelopeFields(value, pointer, violations);
}

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
