// Counts the slips of the hand between two names: a swap of two neighbours is one slip, not two.

/**
 * The optimal string alignment distance: how many characters have to be
 * inserted, removed, replaced or swapped with their neighbour, in UTF-16 units;
 * `Infinity` when that is more than `limit`. Takes time in proportion to the
 * length times the limit, because cells further from the diagonal than the
 * limit need not be known.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) =>
    j <= limit ? j : Infinity,
  );
  for (let i = 1; i <= a.length; i++) {
    const row: number[] = [];
    const to = Math.min(b.length, i + limit);
    let smallest = Infinity;
    for (let j = Math.max(0, i - limit); j <= to; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const cost = Math.min(
        at(last, j) + 1,
        at(row, j - 1) + 1,
        at(last, j - 1) + (same ? 0 : 1),
        i > 1 && j > 1 && swapped ? at(beforeLast, j - 2) + 1 : Infinity,
      );
      row[j] = cost;
      smallest = Math.min(smallest, cost);
    }
    // A swap reaches back two rows, but the row between has a replacement that costs as much.
    if (smallest > limit) return Infinity;
    beforeLast = last;
    last = row;
  }
  const distance = at(last, b.length);
  return distance <= limit ? distance : Infinity;
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
