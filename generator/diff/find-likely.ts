// Finds what looks like a rename that no taxonomy states: an added event with the name or the properties of a removed one.
import type { EventDef } from "../model/taxonomy.js";
import { nearest } from "../text/suggest.js";

/** Comparing more would take long, and a migration of that size is no rename. */
const mostPairs = 40_000;

/** The name of an added event by the name of the removed one that it looks like; each at most once. */
export function findLikely(
  removed: readonly EventDef[],
  added: readonly EventDef[],
): ReadonlyMap<string, string> {
  const likely = new Map<string, string>();
  if (removed.length * added.length > mostPairs) return likely;
  const left = new Map(added.map((event) => [event.name, event]));
  for (const event of removed) {
    const found =
      nearest(event.name, left.keys()) ??
      [...left.values()].find((other) => hasSameProperties(event, other))?.name;
    if (found === undefined) continue;
    likely.set(event.name, found);
    left.delete(found);
  }
  return likely;
}

/** At least two: many events have none, or one that all have. */
function hasSameProperties(one: EventDef, other: EventDef): boolean {
  const { properties } = one;
  if (properties.length < 2 || properties.length !== other.properties.length) {
    return false;
  }
  const names = new Set(other.properties.map(({ property }) => property.name));
  return properties.every(({ property }) => names.has(property.name));
}
