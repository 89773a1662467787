// Repeatable random numbers: each depends only on the seed and the words that it is drawn for.

/** A number from 0 to below 1; the same for the same seed and words. */
export function seededRandom(
  seed: number,
  ...words: readonly (string | number)[]
): number {
  let hash = (seed ^ 0x811c9dc5) >>> 0;
  const text = words.join("\n");
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  // The last bits of the sum above hardly differ for similar input; this mixes
  // them (MurmurHash3's finalizer).
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
