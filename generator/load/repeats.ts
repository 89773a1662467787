// Finds `event_log_id`s that appear more than once in the files of a load, in bounded memory.
import { createHash } from "node:crypto";

/**
 * How many ids are remembered, at 16 bytes each: the first of all files. Later
 * ones are compared only with these.
 */
export const mostRemembered = 2 ** 22;

/** How many locations are printed. */
const mostShown = 5;

export interface RepeatedIds {
  /** Lines whose id an earlier line has as well. */
  readonly count: number;
  /** The first of them: `a.ndjson:12`. */
  readonly first: readonly string[];
  /** Whether there were more ids than are remembered. */
  readonly isPartial: boolean;
}

export interface Repeats {
  readonly note: (id: string, place: () => string) => void;
  readonly found: () => RepeatedIds;
}

/**
 * Remembers 64 bits of a digest of each id: among four million ids, two have
 * the same by chance in one of two million loads.
 */
export function makeRepeats(limit: number = mostRemembered): Repeats {
  let table = new BigUint64Array(1024);
  let remembered = 0;
  let count = 0;
  let isPartial = false;
  const first: string[] = [];

  /** The position of the digest, or the free one for it. */
  function placeOf(digest: bigint, slots: BigUint64Array): number {
    const mask = slots.length - 1;
    let at = Number(digest & 0xffffffffn) & mask;
    while (slots[at] !== 0n && slots[at] !== digest) at = (at + 1) & mask;
    return at;
  }

  function grow(): void {
    const larger = new BigUint64Array(table.length * 2);
    for (const digest of table) {
      if (digest !== 0n) larger[placeOf(digest, larger)] = digest;
    }
    table = larger;
  }

  return {
    note: (id, place) => {
      // Zero marks a free position.
      const digest =
        createHash("sha1").update(id).digest().readBigUInt64LE(0) || 1n;
      const at = placeOf(digest, table);
      if (table[at] === digest) {
        count++;
        if (first.length < mostShown) first.push(place());
        return;
      }
      if (remembered >= limit) {
        isPartial = true;
        return;
      }
      table[at] = digest;
      remembered++;
      if (remembered * 2 > table.length) grow();
    },
    found: () => ({ count, first, isPartial }),
  };
}
