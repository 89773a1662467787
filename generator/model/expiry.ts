// When definitions expire: the first day that a taxonomy has to be looked at again.
import type { Metadata, Taxonomy } from "./taxonomy.js";

/** Whether a day, `yyyy-MM-dd`, is over; `today` is written in the same way. */
export function isOver(day: string, today: string): boolean {
  return day < today;
}

/** The earliest day on which an active definition expires; it does not depend on what day it is. */
export function firstExpiry(taxonomy: Taxonomy): string | undefined {
  const { events, eventProperties, itemProperties, userProperties } = taxonomy;
  const definitions: readonly Metadata[] = [
    ...events,
    ...eventProperties,
    ...itemProperties,
    ...userProperties,
  ];
  return definitions
    .flatMap(({ status, expires }) =>
      status === "active" && expires !== undefined ? [expires] : [],
    )
    .sort()[0];
}
