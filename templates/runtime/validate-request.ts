// The walk over the body of `POST /api/v1/events`, and over the identity in it.
import {
  anything,
  fields,
  isFields,
  report,
  type Path,
  type Walk,
} from "./validate.js";
import { fault, list, string } from "./validation.js";

/** The body of `POST /api/v1/events`: one identity, 1 to 100 events, at most 100 items in sum. */
export function requestWalk(event: Walk, identity: Walk): Walk {
  const common = fields({ identity: anything }, {});
  const body = fields({ common: anything, events: anything }, {});
  return (value, path, found) => {
    body(value, path, found);
    if (!isFields(value)) return;
    const { common: shared, events } = value;
    if (shared !== undefined) {
      const place: Path = [path, "common"];
      common(shared, place, found);
      if (isFields(shared) && shared["identity"] !== undefined) {
        identity(shared["identity"], [place, "identity"], found);
      }
    }
    if (events === undefined) return;
    const place: Path = [path, "events"];
    const wrong = list(events, anything, 1, 100);
    if (wrong !== undefined) report(wrong, place, found);
    if (!Array.isArray(events)) return;
    let sum = 0;
    for (let at = 0; at < events.length; at++) {
      const each: unknown = events[at];
      event(each, [place, at], found);
      const own = isFields(each) ? each["event_items"] : undefined;
      if (Array.isArray(own)) sum += own.length;
    }
    if (sum > 100) {
      const text = `hold ${String(sum)} items, at most 100`;
      report(fault("too_many_items", text), place, found);
    }
  };
}

/** An identity: known keys, and at least one that is not empty. */
export function identityWalk(names: readonly string[]): Walk {
  const known = fields(
    {},
    Object.fromEntries(names.map((name) => [name, string])),
  );
  return (value, path, found) => {
    known(value, path, found);
    if (!isFields(value)) return;
    if (
      !names.some(
        (name) => typeof value[name] === "string" && value[name] !== "",
      )
    ) {
      const text = `needs at least one of ${names.join(", ")}`;
      report(fault("required", text), path, found);
    }
  };
}
