// Remembers the digests of files in the output folder, for `--watch`: what has not changed is not read again.
import { digestOf } from "../output/digest.js";
import type { DiskEntry } from "../output/plan.js";
import {
  stateDisk,
  type FileState,
  type StateDisk,
} from "../unchanged/rows.js";

export interface DiskMemory {
  /** Whether a file had this digest when it was read, and has not been touched since. */
  readonly has: (path: string, digest: string) => boolean;
  /** Reads a file, and remembers its digest if any later change will show. */
  readonly note: (path: string, read: () => DiskEntry) => DiskEntry;
  /** Whether the last run printed a file with this digest; the path is relative to the output. */
  readonly isOurs: (path: string, digest: string) => boolean;
  /** Remembers what a run printed: digests by relative path. */
  readonly noteOurs: (files: ReadonlyMap<string, string>) => void;
}

/** More than a clock needs to tick; also where another machine's clock sets the times. */
const settled = 3000;

/** A memory of nothing. Paths are absolute unless it says otherwise. */
export function startDiskMemory(disk: StateDisk = stateDisk): DiskMemory {
  const known = new Map<string, string>();
  let ours: ReadonlyMap<string, string> = new Map();
  return {
    has: (path, digest) => {
      const state = known.has(path) ? disk.lstat(path) : undefined;
      return state !== undefined && known.get(path) === keyOf(state, digest);
    },
    note: (path, read) => {
      // Before reading: a change in between would show the next time.
      const state = disk.lstat(path);
      const entry = read();
      known.delete(path);
      if (entry.kind !== "file") return entry;
      const digest = digestOf(entry.bytes);
      if (state !== undefined && isTelling(state)) {
        known.set(path, keyOf(state, digest));
      }
      return { ...entry, digest };
    },
    isOurs: (path, digest) => ours.get(path) === digest,
    noteOurs: (files) => {
      ours = files;
    },
  };
}

/** Whether any later change would show in the state: not if the clock may not have moved on since the last. */
function isTelling({ mtimeMs, ctimeMs, ino }: FileState): boolean {
  const latest = Date.now() - settled;
  return ino !== 0 && ctimeMs > 0 && ctimeMs < latest && mtimeMs < latest;
}

function keyOf(
  { size, mtimeMs, ctimeMs, ino, dev }: FileState,
  digest: string,
): string {
  return [size, mtimeMs, ctimeMs, ino, dev, digest].join(" ");
}
