// Which active events send a property, on both sides: whom a change of its definition concerns.
import type { EventDef, PropertyScope, Taxonomy } from "../model/taxonomy.js";
import { pairEvents } from "./pair-events.js";

export interface Reach {
  /** The names of the active events that send the property before and after; none for user properties. */
  readonly eventsOf: (scope: PropertyScope, name: string) => readonly string[];
}

/** Found when it is asked for first: most comparisons find few changes, or none. */
export function findReach(old: Taxonomy, now: Taxonomy): Reach {
  let found: Senders | undefined;
  return {
    eventsOf: (scope, name) => {
      if (scope === "user") return [];
      found ??= findSenders(old, now);
      return scope === "item"
        ? found.withItems
        : (found.senders.get(name) ?? []);
    },
  };
}

interface Senders {
  /** By the name of an event property. */
  readonly senders: ReadonlyMap<string, readonly string[]>;
  readonly withItems: readonly string[];
}

function findSenders(old: Taxonomy, now: Taxonomy): Senders {
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
  return { senders, withItems };
}

function propertiesOf({ properties, items }: EventDef): readonly string[] {
  return [...properties, ...(items ? [items] : [])].map(
    ({ property }) => property.name,
  );
}
