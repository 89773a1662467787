// What a run looked at, as rows for a later run to compare with the disk: one `lstat` for each file, and
// nothing is read.
import { lstatSync, statSync, type Stats } from "node:fs";

/** What the operating system says about a path. */
export type FileState = Pick<
  Stats,
  | "size"
  | "mtimeMs"
  | "ctimeMs"
  | "ino"
  | "dev"
  | "isDirectory"
  | "isSymbolicLink"
>;

/** The disk as rows see it; tests have their own. */
export interface StateDisk {
  /** About the path itself, even if it is a link; `undefined` if nothing is there. */
  readonly lstat: (path: string) => FileState | undefined;
  /** About what a link leads to. */
  readonly stat: (path: string) => FileState | undefined;
}

const quietly = { throwIfNoEntry: false } as const;

export const stateDisk: StateDisk = {
  lstat: (path) => lstatSync(path, quietly),
  stat: (path) => statSync(path, quietly),
};

/** A folder with its separator, then for each name in it five cells: the name and its four facts. */
export type RowGroup = readonly (string | number)[];

/** All paths are absolute. */
export interface Rows {
  /** Files, links, and folders whose names count. */
  readonly entries: readonly RowGroup[];
  /** The same for what links lead to. */
  readonly followed: readonly RowGroup[];
  /** Folders that have to exist; their names do not count. */
  readonly folders: readonly string[];
  /** Paths at which nothing may be. */
  readonly absent: readonly string[];
}

export const cellsOfRow = 5;

/** The facts of a row. Microseconds: a number has no room for more. */
export function factsOf({
  size,
  mtimeMs,
  ctimeMs,
  ino,
}: FileState): readonly [number, number, number, number] {
  return [size, microseconds(mtimeMs), microseconds(ctimeMs), ino];
}

/** Whether the disk is still as the rows say. Throws the operating system's errors. */
export function rowsHold(rows: Rows, disk: StateDisk = stateDisk): boolean {
  return (
    rows.entries.every((group) => groupHolds(group, disk.lstat)) &&
    rows.followed.every((group) => groupHolds(group, disk.stat)) &&
    rows.folders.every((path) => disk.stat(path)?.isDirectory() === true) &&
    rows.absent.every((path) => disk.lstat(path) === undefined)
  );
}

/** A plain loop over a thousand files: this is most of what a run does that finds nothing to do. */
function groupHolds(group: RowGroup, look: StateDisk["lstat"]): boolean {
  const folder = String(group[0]);
  for (let at = 1; at < group.length; at += cellsOfRow) {
    const state = look(folder + String(group[at]));
    if (
      state === undefined ||
      state.size !== group[at + 1] ||
      microseconds(state.mtimeMs) !== group[at + 2] ||
      microseconds(state.ctimeMs) !== group[at + 3] ||
      state.ino !== group[at + 4]
    ) {
      return false;
    }
  }
  return true;
}

function microseconds(milliseconds: number): number {
  return Math.round(milliseconds * 1000);
}
