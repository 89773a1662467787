// Where a project ends: nothing above that folder has a say in what is generated.
import { dirname, join } from "node:path";
import { isInside, nativeStyle } from "../text/paths.js";
import type { AppFiles } from "./app-files.js";

/**
 * The root of the git repository that a folder lies in; without one, the nearest
 * folder upwards with a `package.json`; without either, the folder itself. The
 * folder is absolute and need not exist.
 */
export function projectRootOf(
  folder: string,
  { exists }: Pick<AppFiles, "exists">,
): string {
  const above = [...upwards(folder)];
  const nearestWith = (name: string) =>
    above.find((at) => exists(join(at, name)));
  return nearestWith(".git") ?? nearestWith("package.json") ?? folder;
}

/** A folder and those above it, up to and with `last`; to the root of the file system without it. */
export function* upwards(folder: string, last?: string): Generator<string> {
  for (let at = folder; ; at = dirname(at)) {
    yield at;
    if (at === last || dirname(at) === at) return;
  }
}

/**
 * An output folder and those above it in its project: the entry's, or its own
 * where it lies elsewhere. A repository within it is a project of its own.
 */
export function foldersUpToRoot(
  folder: string,
  entryFolder: string,
  files: AppFiles,
): readonly string[] {
  const entryRoot = projectRootOf(entryFolder, files);
  const root = isInside(entryRoot, folder, nativeStyle)
    ? entryRoot
    : projectRootOf(folder, files);
  const all = [...upwards(folder, root)];
  const end = all.findIndex((at) => files.exists(join(at, ".git")));
  return end < 0 ? all : all.slice(0, end + 1);
}
