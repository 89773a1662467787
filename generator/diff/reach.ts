// Which active events send a property, on both sides: whom a change of its definition concerns.
import type { EventDef, PropertyScope, Taxonomy } from "../model/taxonomy.js";

export interface Reach {
  /** The names of the active events that send the property before and after; none for user properties. */
  readonly eventsOf: (scope: PropertyScope, name: string) => readonly string[];
}

export function findReach(old: Taxonomy, now: Taxonomy): Reach {
  const after = new Map(
    active(now).map((event) => [event.name, new Set(propertiesOf(event))]),
  );
  const senders = new Map<string, string[]>();
  const withItems: string[] = [];
  for (const event of active(old)) {
    const sent = after.get(event.name);
    if (sent === undefined) continue;
    for (const name of propertiesOf(event)) {
      if (!sent.has(name)) continue;
      const known = senders.get(name);
      if (known) known.push(event.name);
      else senders.set(name, [event.name]);
    }
    const items = event.items?.property.name;
    if (items !== undefined && sent.has(items)) withItems.push(event.name);
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

function active({ events }: Taxonomy): readonly EventDef[] {
  return events.filter(({ status }) => status === "active");
}

function propertiesOf({ properties, items }: EventDef): readonly string[] {
  return [...properties, ...(items ? [items] : [])].map(
    ({ property }) => property.name,
  );
}
