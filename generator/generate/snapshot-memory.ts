// Remembers what the `taxonomy.json` of the last run says, for `--watch`: it need not be read back to tell what changed.
import type { Taxonomy } from "../model/taxonomy.js";

export interface SnapshotMemory {
  /** The taxonomy of a file with this digest. */
  readonly find: (digest: string) => Taxonomy | undefined;
  /** Forgets all others. */
  readonly note: (digest: string, taxonomy: Taxonomy) => void;
}

/** A memory of nothing. */
export function startSnapshotMemory(): SnapshotMemory {
  let last:
    { readonly digest: string; readonly taxonomy: Taxonomy } | undefined;
  return {
    find: (digest) => (last?.digest === digest ? last.taxonomy : undefined),
    note: (digest, taxonomy) => {
      last = { digest, taxonomy };
    },
  };
}
