// Counts the typing errors between two names. Two swapped neighbours count as one.

/**
 * The optimal string alignment distance: how many characters have to be
 * inserted, removed, replaced or swapped with their neighbour, in UTF-16
 * units. Returns `Infinity` if the distance is more than `limit`. The time is
 * proportional to the length times the limit, because cells further from the
 * diagonal than the limit are not computed.
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
    // A swap depends on the row before the last one, but a replacement in the last row costs as much.
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
