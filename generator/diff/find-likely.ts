// Finds what looks like a rename that no taxonomy states: an added event with the properties or the name of a removed one.
import type { EventDef } from "../model/taxonomy.js";
import { nearest } from "../text/suggest.js";

/** Comparing more names would take long, and a migration of that size is no rename. */
const mostPairs = 2_500;

/** The name of an added event by the name of the removed one that it looks like; each at most once. */
export function findLikely(
  removed: readonly EventDef[],
  added: readonly EventDef[],
): ReadonlyMap<string, string> {
  const likely = new Map<string, string>();
  const left = new Map(added.map((event) => [event.name, event]));
  const byProperties = new Map(
    added.flatMap((event) => {
      const key = propertiesKey(event);
      return key === undefined ? [] : [[key, event.name]];
    }),
  );
  const isSmall = removed.length * added.length <= mostPairs;
  for (const event of removed) {
    const similar = isSmall ? nearest(event.name, left.keys()) : undefined;
    const found = similar ?? byProperties.get(propertiesKey(event) ?? "");
    if (found === undefined || !left.delete(found)) continue;
    likely.set(event.name, found);
  }
  return likely;
}

/** Of at least two properties: many events have none, or one that all have. */
function propertiesKey({ properties }: EventDef): string | undefined {
  if (properties.length < 2) return undefined;
  return JSON.stringify(properties.map(({ property }) => property.name).sort());
}
