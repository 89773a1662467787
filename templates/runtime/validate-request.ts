// The walk over the body of `POST /api/v1/events`, and over the identity in it.
import {
  anything,
  fields,
  isFields,
  violation,
  type Shape,
  type Walk,
} from "./validate.js";
import { fault, list, string } from "./validation.js";

/** The body of `POST /api/v1/events`: one identity, 1 to 100 events, at most 100 items in sum. */
export function requestShape(event: Shape, identity: Shape): Shape {
  const common = fields({ identity: anything }, {});
  const body = fields({ common: anything, events: anything }, {});
  const walk: Walk = (value, pointer, violations) => {
    body.walk(value, pointer, violations);
    if (!isFields(value)) return;
    const { common: shared, events } = value;
    if (shared !== undefined) {
      common.walk(shared, `${pointer}/common`, violations);
      if (isFields(shared) && shared["identity"] !== undefined) {
        identity.walk(
          shared["identity"],
          `${pointer}/common/identity`,
          violations,
        );
      }
    }
    if (events === undefined) return;
    const found = list(events, anything, 1, 100);
    if (found !== undefined) {
      violations.push(violation(`${pointer}/events`, found));
    }
    if (!Array.isArray(events)) return;
    let sum = 0;
    for (let at = 0; at < events.length; at++) {
      const each: unknown = events[at];
      if (event.holds(each) !== true) {
        event.walk(each, `${pointer}/events/${String(at)}`, violations);
      }
      const own = isFields(each) ? each["event_items"] : undefined;
      if (Array.isArray(own)) sum += own.length;
    }
    if (sum > 100) {
      violations.push(
        violation(
          `${pointer}/events`,
          fault("too_many_items", `hold ${String(sum)} items, at most 100`),
        ),
      );
    }
  };
  return { holds: () => undefined, walk };
}

/** An identity: known keys, and at least one that is not empty. */
export function identityShape(names: readonly string[]): Shape {
  const known = fields(
    {},
    Object.fromEntries(names.map((name) => [name, string])),
  );
  const walk: Walk = (value, pointer, violations) => {
    known.walk(value, pointer, violations);
    if (!isFields(value)) return;
    if (
      !names.some(
        (name) => typeof value[name] === "string" && value[name] !== "",
      )
    ) {
      violations.push(
        violation(
          pointer,
          fault("required", `needs at least one of ${names.join(", ")}`),
        ),
      );
    }
  };
  return { holds: () => undefined, walk };
}
