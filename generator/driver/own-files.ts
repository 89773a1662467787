// Checks which files a command may write: never one that it reads, and no pipe, device or folder.
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { reasonOf } from "../system/file-errors.js";
import { visible } from "../text/display-text.js";

/** A file that a command writes, with the flag that names it. */
export interface OwnFile {
  readonly flag: string;
  readonly path: string;
}

/** What is wrong with the paths of a command's own files; `undefined` if nothing is. */
export function findMisplaced(
  inputs: readonly string[],
  own: readonly OwnFile[],
  cwd: string,
  verb: string,
): string | undefined {
  const read = inputs.filter((path) => path !== "-");
  const taken = read.map((path) => ({ what: `a file to ${verb}`, path }));
  for (const { flag, path } of own) {
    const full = resolve(cwd, path);
    const shown = `\`${flag} ${visible(path)}\``;
    const kind = kindOf(full);
    if (kind !== undefined) return `${shown}: ${kind}`;
    const other = taken.find((each) => resolve(cwd, each.path) === full);
    if (other !== undefined) return `${shown} is ${other.what}, too`;
    taken.push({ what: `\`${flag}\``, path });
  }
  return undefined;
}

/** `undefined` for a regular file, and for one that does not exist yet. */
function kindOf(path: string): string | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined || stats.isFile()) return undefined;
    return stats.isDirectory()
      ? "it is a folder"
      : "it is a pipe, a device or a socket, not a regular file";
  } catch (error) {
    return reasonOf(error);
  }
}
