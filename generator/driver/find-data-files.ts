// Finds files of records by path or pattern, and how large they are.
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { visible } from "../text/display-text.js";
import { glob } from "./disk-host.js";
import type { DataFile } from "./open-data.js";
import { showPath } from "./show-path.js";

/** The files of the given paths and patterns; `-` is the standard input. */
export function findDataFiles(
  files: readonly string[],
  cwd: string,
): readonly DataFile[] {
  const found = new Map<string, DataFile>();
  for (const given of files) {
    if (given === "-") {
      found.set("-", { path: "-", shown: "stdin" });
      continue;
    }
    // Where the shell does not expand patterns, a name that is not a file may be one.
    const isPattern = /[*?{[]/.test(given) && !isThere(resolve(cwd, given));
    const paths = isPattern ? glob(given, cwd) : [];
    for (const path of paths.length > 0 ? paths : [resolve(cwd, given)]) {
      found.set(path, { path, shown: visible(showPath(path, cwd)) });
    }
  }
  return [...found.values()];
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** In bytes; 0 if the size of one of them is unknown. */
export function totalSize(files: readonly DataFile[]): number {
  let total = 0;
  for (const { path } of files) {
    const stats =
      path === "-" ? undefined : statSync(path, { throwIfNoEntry: false });
    if (stats === undefined || !stats.isFile()) return 0;
    total += stats.size;
  }
  return total;
}
