// The walk over the body of `POST /api/v1/events`, and over the identity in it.
import type { EventWalk } from "./check-event.js";
import {
  anything,
  fields,
  isFields,
  ownCopy,
  report,
  type Path,
  type Walk,
} from "./check-object.js";
import { isList, listOfSize, string } from "./check-value.js";

/** The body of `POST /api/v1/events`: one identity, 1 to 100 events, at most 100 items in total. */
export function requestWalk(event: EventWalk, identity: Walk): Walk {
  const common = fields({ identity: anything }, {});
  const body = fields({ common: anything, events: anything }, {});
  return (value, path, found) => {
    const whole = ownCopy(value);
    body(whole, path, found);
    if (!isFields(whole)) return;
    const { common: around, events } = whole;
    if (around !== undefined) {
      const shared = ownCopy(around);
      const place: Path = [path, "common"];
      common(shared, place, found);
      if (isFields(shared) && shared["identity"] !== undefined) {
        identity(shared["identity"], [place, "identity"], found);
      }
    }
    if (events === undefined) return;
    const place: Path = [path, "events"];
    const wrong = listOfSize(events, 1, 100);
    if (wrong !== undefined) report(wrong, place, found);
    if (!isList(events)) return;
    let sum = 0;
    for (let at = 0; at < events.length; at++) {
      const items = event(events[at], [place, at], found);
      if (isList(items)) sum += items.length;
    }
    if (sum > 100) {
      report({ code: "too_many_items", expected: sum }, place, found);
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
    const keys = ownCopy(value);
    known(keys, path, found);
    if (!isFields(keys)) return;
    if (
      !names.some((name) => typeof keys[name] === "string" && keys[name] !== "")
    ) {
      report({ code: "required", expected: names }, path, found);
    }
  };
}
