// The platforms that a change concerns: those that send the event or the property on either side.
import { platforms, type Platform } from "../model/platform.js";
import type { EventDef, Taxonomy } from "../model/taxonomy.js";
import type { Change } from "./change.js";

export type PlatformsOf = (change: Change) => readonly Platform[];

/** Where neither taxonomy names platforms, each of DFINERY's counts. */
export function platformsOf(old: Taxonomy, now: Taxonomy): PlatformsOf {
  const all = inOrder([...(old.platforms ?? []), ...(now.platforms ?? [])]);
  const events = [byName(old), byName(now)];
  return (change) => {
    const { section, name, property } = change;
    const names =
      section === "events" ? [name, ...change.events] : change.events;
    const sent = section === "event_properties" ? name : property;
    const found = events.flatMap((side) =>
      names.flatMap((each) => sentFrom(side.get(each), sent)),
    );
    return found.length > 0 ? inOrder(found) : all;
  };
}

function byName({ events }: Taxonomy): ReadonlyMap<string, EventDef> {
  return new Map(events.map((event) => [event.name, event]));
}

function sentFrom(
  event: EventDef | undefined,
  property: string | undefined,
): readonly Platform[] {
  if (event === undefined) return [];
  if (property === undefined) return event.platforms ?? [];
  const { properties, items } = event;
  const attached = [...properties, ...(items ? [items] : [])].find(
    (each) => each.property.name === property,
  );
  return attached?.platforms ?? [];
}

function inOrder(some: readonly Platform[]): readonly Platform[] {
  return some.length === 0
    ? platforms
    : platforms.filter((one) => some.includes(one));
}
