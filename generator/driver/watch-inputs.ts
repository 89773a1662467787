// Watches the files of a taxonomy, and the folders in which an include may find new ones.
import { once } from "node:events";
import { existsSync, statSync, type Stats } from "node:fs";
import { basename, dirname, extname, resolve, sep } from "node:path";
import type { InputRecord } from "../read/source-host.js";

export interface InputWatcher {
  /**
   * Watches what the last run read, instead of what the previous one read; never
   * the output folder. `since`: when that run began, as of `Date.now()`. Resolves
   * once changes are noticed, those since then included.
   */
  readonly follow: (
    inputs: InputRecord,
    since: number,
    outputFolder?: string,
  ) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What to watch: the files of some folders, and some trees of folders. */
interface WatchArea {
  readonly files: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
  readonly trees: ReadonlySet<string>;
}

const neverEntered = new Set(["node_modules", ".git"]);

/**
 * Calls back if a file of the taxonomy changes or may have become one, or if a
 * file changes whose name `isWatched` accepts. It watches folders instead of
 * files, because editors save by renaming, and included files come and go.
 * Resolves once changes are noticed.
 */
export async function watchInputs(
  entry: string,
  inputs: InputRecord,
  isWatched: (name: string) => boolean,
  onChange: () => void,
): Promise<InputWatcher> {
  const { watch } = await import("chokidar");
  let area = areaOf(entry, inputs);
  let ignoredFolder: string | undefined;
  const isOfInterest = (path: string): boolean =>
    area.files.has(path) ||
    [".yaml", ".yml"].includes(extname(path)) ||
    isWatched(basename(path));
  const roots = new Set<string>();
  const watchers = new Set<ReturnType<typeof watch>>();
  const closed = new AbortController();
  const watchMore = async (): Promise<readonly string[]> => {
    const more = [...area.folders, ...area.trees].filter(
      (root) => !roots.has(root) && existsSync(root),
    );
    if (more.length === 0) return more;
    for (const root of more) roots.add(root);
    const watcher = watch(more, {
      ignoreInitial: true,
      ignored: (path, stats) =>
        resolve(path) === ignoredFolder ||
        !isInArea(area, resolve(path), stats, isOfInterest),
      ignorePermissionErrors: true,
    });
    watchers.add(watcher);
    watcher.on("all", (_event, path) => {
      if (isOfInterest(resolve(path))) onChange();
    });
    // A folder that was removed; the next run reports whatever matters.
    watcher.on("error", onChange);
    // Changes before the watcher is ready would be missed.
    const { signal } = closed;
    await once(watcher, "ready", { signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
    return more;
  };
  await watchMore();
  return {
    follow: async (next, since, outputFolder) => {
      area = areaOf(entry, next);
      ignoredFolder = outputFolder;
      const more = await watchMore();
      if (more.length === 0 || closed.signal.aborted) return;
      // Folders change with what they contain.
      const touched = (path: string) => changedAt(path) >= since - tick;
      if ([...more, ...next.files].some(touched)) onChange();
    },
    close: async () => {
      closed.abort();
      await Promise.all([...watchers].map((watcher) => watcher.close()));
    },
  };
}

/** In milliseconds; the clock of a file system may be late by that much. */
const tick = 20;

/** When a file or folder changed, as of `Date.now()`; 0 if it is gone, or cannot be read, which the run reported. */
function changedAt(path: string): number {
  try {
    return statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

/**
 * Watches the folders of the files that were read, and those in which includes
 * look for more; if one does not exist yet, its nearest existing parent.
 */
function areaOf(entry: string, inputs: InputRecord): WatchArea {
  const files = [entry, ...inputs.files];
  const trees = inputs.includes.map(({ folder, pattern }) =>
    resolve(folder, /^(?:[^*?[{(!/]+\/)*/.exec(pattern)?.[0] ?? ""),
  );
  const folders = [...files.map((path) => dirname(path)), ...trees];
  return {
    files: new Set(files),
    folders: new Set(folders.map(nearestExisting)),
    trees: new Set(trees),
  };
}

/**
 * Excludes a large app's other folders: in a folder next to the taxonomy, only
 * what leads to an include is watched.
 */
function isInArea(
  { folders, trees }: WatchArea,
  path: string,
  stats: Stats | undefined,
  isOfInterest: (path: string) => boolean,
): boolean {
  if (neverEntered.has(basename(path))) return false;
  if (folders.has(path) || trees.has(path)) return true;
  if ([...folders, ...trees].some((one) => one.startsWith(path + sep))) {
    return true;
  }
  if (stats?.isDirectory() === false) return isOfInterest(path);
  if ([...trees].some((tree) => path.startsWith(tree + sep))) return true;
  return stats === undefined && folders.has(dirname(path));
}

function nearestExisting(folder: string): string {
  let at = folder;
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at);
  return at;
}
