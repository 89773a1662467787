// Collects what a run looked at as rows, and gives up in any doubt: rows that a change could leave as they
// are would hide it from later runs.
import { basename, dirname, sep } from "node:path";
import {
  factsOf,
  type FileState,
  type Rows,
  type StateDisk,
} from "../unchanged/rows.js";

/** More than a clock needs to tick (10 ms on Linux, 16 ms on Windows). */
const tick = 50;

/** On another disk, which may be a network's, with a clock of its own. */
const otherClock = 3000;

export interface Snapshot {
  /** A path that a run looked for or read; `wasThere` is what it found. */
  readonly add: (path: string, wasThere?: boolean) => void;
  /** A folder whose names count. */
  readonly addListed: (path: string) => void;
  /** `undefined` if there was a doubt. */
  readonly rows: () => Rows | undefined;
}

export interface SnapshotMoment {
  /** Before anything was read, in milliseconds since 1970. */
  readonly readAt: number;
  /** The device whose clock is known to be right. */
  readonly device: number;
  readonly disk: StateDisk;
}

/** An empty snapshot. */
export function startSnapshot({
  readAt,
  device,
  disk,
}: SnapshotMoment): Snapshot {
  const entries = new Map<string, (string | number)[]>();
  const followed = new Map<string, (string | number)[]>();
  const folders = new Set<string>();
  const absent = new Set<string>();
  const seen = new Set<string>();
  let isDoubtful = false;

  const addRow = (groups: typeof entries, path: string, state: FileState) => {
    if (!isTelling(state, readAt, device)) isDoubtful = true;
    const parent = dirname(path);
    const folder = parent.endsWith(sep) ? parent : parent + sep;
    const group = groups.get(folder) ?? [folder];
    group.push(basename(path), ...factsOf(state));
    groups.set(folder, group);
  };
  const addWith = (
    path: string,
    wasThere: boolean | undefined,
    isListed: boolean,
  ) => {
    const key = isListed ? `${path}${sep}` : path;
    if (isDoubtful || seen.has(key)) return;
    seen.add(key);
    const state = disk.lstat(path);
    if (state === undefined) {
      absent.add(path);
      if (wasThere === true) isDoubtful = true;
    } else if (state.isSymbolicLink()) {
      addRow(entries, path, state);
      const target = disk.stat(path);
      if (target === undefined) isDoubtful = true;
      else if (target.isDirectory() && !isListed) folders.add(path);
      else addRow(followed, path, target);
    } else if (state.isDirectory() && !isListed) folders.add(path);
    else addRow(entries, path, state);
  };

  return {
    add: (path, wasThere) => {
      addWith(path, wasThere, false);
    },
    addListed: (path) => {
      addWith(path, undefined, true);
    },
    rows: () =>
      isDoubtful
        ? undefined
        : {
            entries: [...entries.values()],
            followed: [...followed.values()],
            folders: [...folders],
            absent: [...absent],
          },
  };
}

/**
 * Whether any change after the reading would show in the state. Not if the
 * file changed so shortly before that the clock may not have moved on (git
 * calls such an entry racy), and not on a disk that keeps whole seconds, no
 * time of change, or no numbers of files.
 */
function isTelling(
  { mtimeMs, ctimeMs, ino, dev }: FileState,
  readAt: number,
  device: number,
): boolean {
  const latest = readAt - (dev === device ? tick : otherClock);
  return (
    ino !== 0 &&
    ctimeMs > 0 &&
    ctimeMs % 1000 !== 0 &&
    ctimeMs < latest &&
    mtimeMs < latest
  );
}
