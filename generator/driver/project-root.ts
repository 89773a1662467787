// Finds the root of a project: nothing above that folder affects what is generated.
import { dirname, join } from "node:path";
import { isInside, nativeStyle } from "../text/paths.js";
import type { AppFiles } from "./app-files.js";

/**
 * The root of the git repository that contains a folder; otherwise the nearest
 * parent with a `package.json`; otherwise the folder itself. The folder is
 * absolute and need not exist.
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

/** A folder and its parents up to `last`, inclusive, or up to the root of the file system. */
export function* upwards(folder: string, last?: string): Generator<string> {
  for (let at = folder; ; at = dirname(at)) {
    yield at;
    if (at === last || dirname(at) === at) return;
  }
}

/**
 * An output folder and its parents within its project: the entry's project, or
 * the output's own if it is elsewhere. A nested repository is a project of its
 * own.
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
