// The states of files as if they had been written earlier, so that `--watch` trusts them at once.
import {
  stateDisk,
  type FileState,
  type StateDisk,
} from "../../generator/unchanged/rows.js";

/** The state of a file that was written long ago. */
export function stateOf(changed: Partial<FileState> = {}): FileState {
  return {
    size: 4,
    mtimeMs: 1000,
    ctimeMs: 1000,
    ino: 7,
    dev: 1,
    isDirectory: () => false,
    isSymbolicLink: () => false,
    ...changed,
  };
}

/** The disk as if all of it had been written ten seconds earlier. */
export const agedDisk: StateDisk = {
  ...stateDisk,
  lstat: (path) => {
    const state = stateDisk.lstat(path);
    if (state === undefined) return undefined;
    const { size, mtimeMs, ctimeMs, ino, dev } = state;
    const times = { mtimeMs: mtimeMs - 10_000, ctimeMs: ctimeMs - 10_000 };
    return stateOf({ size, ino, dev, ...times });
  },
};
