// Which active events send a property, on both sides: whom a change of its definition concerns.
import type { EventDef, PropertyScope, Taxonomy } from "../model/taxonomy.js";
import { pairEvents } from "./pair-events.js";

export interface Reach {
  /** The names of the active events that send the property before and after; none for user properties. */
  readonly eventsOf: (scope: PropertyScope, name: string) => readonly string[];
}

export function findReach(old: Taxonomy, now: Taxonomy): Reach {
  const senders = new Map<string, string[]>();
  const withItems: string[] = [];
  for (const { old: before, now: after } of pairEvents(old, now)) {
    if (before?.status !== "active" || after?.status !== "active") continue;
    const sent = new Set(propertiesOf(after));
    for (const name of propertiesOf(before)) {
      if (!sent.has(name)) continue;
      const known = senders.get(name);
      if (known) known.push(before.name);
      else senders.set(name, [before.name]);
    }
    const items = before.items?.property.name;
    if (items !== undefined && sent.has(items)) withItems.push(before.name);
  }
  return {
    eventsOf: (scope, name) => {
      switch (scope) {
        case "event":
          return senders.get(name) ?? [];
        case "item":
          return withItems;
        case "user":
          return [];
      }
    },
  };
}

function propertiesOf({ properties, items }: EventDef): readonly string[] {
  return [...properties, ...(items ? [items] : [])].map(
    ({ property }) => property.name,
  );
}
