// Decides which event of the old side is which of the new side: by name, or where a taxonomy says that it was renamed.
import type { EventDef, Taxonomy } from "../model/taxonomy.js";

export interface EventPair {
  readonly old?: EventDef;
  readonly now?: EventDef;
  /** Where the old event is gone and the old side deprecated it: the event to use instead. */
  readonly replacedBy?: string;
}

/** All events of both sides: those of the old one in their order, then the added ones. */
export function pairEvents(old: Taxonomy, now: Taxonomy): readonly EventPair[] {
  const before = new Map(old.events.map((event) => [event.name, event]));
  const after = new Map(now.events.map((event) => [event.name, event]));
  const renamed = new Map<string, EventDef>();
  for (const event of now.events) {
    const { renamedFrom: former, name } = event;
    if (former === undefined || before.has(name) || after.has(former)) continue;
    if (before.has(former) && !renamed.has(former)) renamed.set(former, event);
  }
  const taken = new Set([...renamed.values()].map(({ name }) => name));
  return [
    ...old.events.map((event): EventPair => {
      const same = after.get(event.name) ?? renamed.get(event.name);
      if (same !== undefined) return { old: event, now: same };
      const next = event.deprecated?.replacedBy;
      const isThere =
        next !== undefined && after.get(next)?.status === "active";
      return { old: event, ...(isThere && { replacedBy: next }) };
    }),
    ...now.events
      .filter(({ name }) => !before.has(name) && !taken.has(name))
      .map((event): EventPair => ({ now: event })),
  ];
}
