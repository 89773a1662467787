// Watches the files of a taxonomy, and the folders in which an include may find more.
import { once } from "node:events";
import { existsSync, type Stats } from "node:fs";
import { basename, dirname, extname, resolve, sep } from "node:path";
import type { InputRecord } from "../read/source-host.js";

export interface InputWatcher {
  /** Watches what a run read, in the place of what the one before it read; never the folder that it writes. */
  readonly follow: (inputs: InputRecord, outputFolder?: string) => void;
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
 * Calls back when a file of the taxonomy changes or may have become one, or when
 * a file changes whose name `isWatched` accepts. Folders are watched rather than
 * files: editors that save by renaming, and includes that come and go, look no
 * different then. Resolves when changes are noticed.
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
  const watcher = watch([], {
    ignoreInitial: true,
    ignored: (path, stats) =>
      resolve(path) === ignoredFolder ||
      !isInArea(area, resolve(path), stats, isOfInterest),
    ignorePermissionErrors: true,
  });
  const isOfInterest = (path: string): boolean =>
    area.files.has(path) ||
    [".yaml", ".yml"].includes(extname(path)) ||
    isWatched(basename(path));
  const roots = new Set<string>();
  const follow = (): void => {
    for (const root of [...area.folders, ...area.trees]) {
      if (roots.has(root) || !existsSync(root)) continue;
      roots.add(root);
      watcher.add(root);
    }
  };
  watcher.on("all", (_event, path) => {
    if (isOfInterest(resolve(path))) onChange();
  });
  // A folder that went away; the run that follows reports what matters.
  watcher.on("error", onChange);
  // What changes before the watcher is ready would be taken for how it always was.
  const ready = once(watcher, "ready");
  follow();
  await ready;
  return {
    follow: (next, outputFolder) => {
      area = areaOf(entry, next);
      ignoredFolder = outputFolder;
      follow();
    },
    close: () => watcher.close(),
  };
}

/** Watches where files were read and where includes look for more; for what is not there yet, the nearest folder that is. */
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

/** Keeps a large app's other folders out of it: of a folder beside the taxonomy only what leads to an include. */
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
