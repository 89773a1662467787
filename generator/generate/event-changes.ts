// What happens to the events, from the `taxonomy.json` of the last run; read only if that file changes.
import { compareTaxonomies } from "../diff/compare-taxonomies.js";
import { platformsOf } from "../diff/platforms-of.js";
import { summarizeChanges } from "../diff/summarize.js";
import type { Taxonomy } from "../model/taxonomy.js";
import { digestOf } from "../output/digest.js";
import { textOf } from "../output/finished-file.js";
import type { Disk, Plan } from "../output/plan.js";
import { readSnapshot } from "../snapshot/read-snapshot.js";
import { visible } from "../text/display-text.js";
import { shorten } from "../text/shorten.js";
import { wrap } from "../text/wrap.js";
import type { SnapshotMemory } from "./snapshot-memory.js";

export const snapshotName = "taxonomy.json";
/** A description or a pattern may be long. */
const longest = 120;

/**
 * The changes in a few words each; none on a first run, or if the file of the
 * last run cannot be read. What `snapshots` knows is not read.
 */
export function findEventChanges(
  taxonomy: Taxonomy,
  { update, edited }: Plan,
  disk: Disk,
  snapshots?: SnapshotMemory,
): readonly string[] {
  const isChanged = [...update, ...edited].some(
    ({ path }) => path === snapshotName,
  );
  const old = isChanged ? readOld(disk, snapshots) : undefined;
  if (old === undefined) return [];
  return summarizeChanges(
    compareTaxonomies(old, taxonomy),
    platformsOf(old, taxonomy),
  );
}

function readOld(
  disk: Disk,
  snapshots: SnapshotMemory | undefined,
): Taxonomy | undefined {
  const known = disk.digestAt?.(snapshotName);
  const last = known === undefined ? undefined : snapshots?.find(known);
  if (last !== undefined) return last;
  const entry = disk.get(snapshotName);
  if (entry?.kind !== "file") return undefined;
  return (
    snapshots?.find(digestOf(entry.bytes)) ??
    readSnapshot(textOf(entry), snapshotName)
  );
}

/** `events: + main_banner_clicked, - banner_clicked; review_score: …`, in lines of 80 columns; empty without changes. */
export function eventChangeLines(
  changes: readonly string[],
): readonly string[] {
  if (changes.length === 0) return [];
  const shown = changes.map((part) => visible(shorten(part, longest)));
  return wrap(`events: ${shown.join("; ")}`, 2).map((line, at) =>
    at === 0 ? line.trimStart() : line,
  );
}
