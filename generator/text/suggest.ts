// Finds what a mistyped name was probably meant to be, for "did you mean" hints.
import { editDistance } from "./edit-distance.js";

/** A longer name is not a typo, and comparing it would take long. */
const longestName = 512;

/**
 * The candidate nearest to a name, or `undefined` when none is near: at most a
 * third of the name's length may differ (never less than 1 edit, never more
 * than 4; a swap of two neighbours is one edit). Names that differ only in
 * case, `_`, `-` or spaces are nearest. Ties go to the smallest by code unit.
 * The name itself is never suggested.
 */
export function nearest(
  name: string,
  candidates: Iterable<string>,
): string | undefined {
  if (name.length > longestName) return undefined;
  const folded = fold(name);
  const limit = Math.min(4, Math.max(1, Math.floor(name.length / 3)));
  let best: string | undefined;
  let bestScore = Infinity;
  for (const candidate of candidates) {
    if (candidate === name || candidate.length > longestName) continue;
    const score = scoreOf(name, folded, candidate, limit);
    if (score > limit || score > bestScore) continue;
    if (score === bestScore && best !== undefined && best <= candidate) {
      continue;
    }
    best = candidate;
    bestScore = score;
  }
  return best;
}

function scoreOf(
  name: string,
  foldedName: string,
  candidate: string,
  limit: number,
): number {
  const foldedCandidate = fold(candidate);
  if (foldedName !== "" && foldedName === foldedCandidate) return 0;
  // The distance is at least the difference in length, which rules out most candidates.
  if (Math.abs(foldedName.length - foldedCandidate.length) > limit) {
    return Infinity;
  }
  const edits = Math.min(
    editDistance(name.toLowerCase(), candidate.toLowerCase(), limit),
    editDistance(foldedName, foldedCandidate, limit),
  );
  // If nothing of the name is left, it is not a typo, however short it is.
  return edits < Math.max(foldedName.length, foldedCandidate.length)
    ? edits
    : Infinity;
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, "");
}
