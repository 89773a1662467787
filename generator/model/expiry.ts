// When definitions expire: the first day that a taxonomy has to be looked at again.
import type { Metadata, Taxonomy } from "./taxonomy.js";

/** Whether a day, `yyyy-MM-dd`, is over; `today` is written in the same way. */
export function isOver(day: string, today: string): boolean {
  return day < today;
}

/** Whether a text, `yyyy-MM-dd`, is a day of the calendar. */
export function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The earliest day on which an active definition expires; it does not depend on what day it is. */
export function firstExpiry(taxonomy: Taxonomy): string | undefined {
  const { events, eventProperties, itemProperties, userProperties } = taxonomy;
  const lists: readonly (readonly Metadata[])[] = [
    events,
    eventProperties,
    itemProperties,
    userProperties,
  ];
  let first: string | undefined;
  for (const list of lists) {
    for (const { status, expires } of list) {
      if (status !== "active" || expires === undefined) continue;
      if (first === undefined || expires < first) first = expires;
    }
  }
  return first;
}
