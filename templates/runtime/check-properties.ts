// Validates what builders take: the verdict is that on the record which the builder would make of it.
//
// A value is read as the builder reads it, once, into a copy. What the builder
// would throw for is `NaN` in the copy, because no check accepts that, so that
// it is reported where it is, with all other violations.
import { propertiesWalk, type EventCheck } from "./check-event.js";
import {
  unreadableResult,
  validate,
  type ValidationResult,
  type Walk,
} from "./check-object.js";
import { listed, wire, type Fields, type ToWire } from "./wire.js";

/**
 * Validates the properties of an event; `read` and `readItem` are those of
 * its builder, if there are dates. The value of the result is a copy: without `null`
 * and `undefined`, and with a string for each date.
 */
export function propertiesResult<Properties>(
  value: unknown,
  event: EventCheck,
  read: ToWire = listed,
  readItem: ToWire = listed,
): ValidationResult<Properties> {
  const copy = (given: object) => {
    const own: Fields = { ...given };
    // Without items, builders know no `df_items`: it is a key like any other.
    if (event.items === undefined) return copyFields(own, read);
    const items = copyItems(own["df_items"], readItem);
    const fields = copyFields(own, read, "df_items");
    return items === undefined ? fields : { ...fields, df_items: items };
  };
  const walk = event.items === undefined ? event.fields : propertiesWalk(event);
  return copyResult(value ?? {}, copy, walk);
}

/** The same for the properties of a user, where `null` clears one. */
export function profileResult<Properties>(
  value: unknown,
  walk: Walk,
  read: ToWire = wire,
): ValidationResult<Properties> {
  const copy = (given: object) =>
    Object.fromEntries(
      Object.entries(given)
        .map(([key, each]: [string, unknown]): [string, unknown] => [
          key,
          each === null ? null : copyValue(each, key, read),
        ])
        .filter(([, each]) => each !== undefined),
    );
  return copyResult(value, copy, walk);
}

function copyResult<Value>(
  value: unknown,
  copy: (given: object) => object,
  walk: Walk,
): ValidationResult<Value> {
  try {
    const isObject =
      typeof value === "object" && value !== null && !Array.isArray(value);
    return validate(isObject ? copy(value) : value, walk);
  } catch {
    return unreadableResult();
  }
}

function copyItems(items: unknown, read: ToWire): unknown {
  return Array.isArray(items)
    ? items.map((item: unknown) => copyItem(item, read))
    : (items ?? undefined);
}

function copyItem(item: unknown, read: ToWire): unknown {
  return typeof item === "object" && item !== null
    ? copyFields(item as Fields, read)
    : item;
}

function copyFields(given: Fields, read: ToWire, apart?: string): Fields {
  const copy: Fields = {};
  for (const key of Object.keys(given)) {
    // Builders leave `__proto__` out.
    if (key === apart || key === "__proto__") continue;
    const value = copyValue(given[key], key, read);
    if (value !== undefined && value !== null) copy[key] = value;
  }
  return copy;
}

function copyValue(value: unknown, key: string, read: ToWire): unknown {
  try {
    return read(value, key);
  } catch {
    // Each element alone, to find the wrong ones.
    return Array.isArray(value)
      ? value.map((each: unknown) => copyElement(each, key))
      : NaN;
  }
}

function copyElement(value: unknown, key: string): unknown {
  try {
    return wire(value, key) ?? value;
  } catch {
    return NaN;
  }
}
