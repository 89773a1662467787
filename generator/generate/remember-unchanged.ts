// Writes the index of a run that found nothing to do, so that the next one can tell so at once.
import { readdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { packageFolder } from "../driver/package-folder.js";
import type { Run } from "../driver/run.js";
import { manifestName } from "../output/manifest.js";
import { attempt, diskOperations } from "../system/file-operations.js";
import { isTemporary, temporaryName } from "../system/temporary-file.js";
import {
  findIndexFolder,
  indexName,
  isIndexName,
  printIndex,
} from "../unchanged/index-file.js";
import { stateDisk, type StateDisk } from "../unchanged/rows.js";
import { showFolders } from "./describe-unchanged.js";
import { builtFingerprint } from "./fingerprint.js";
import { addAsked, addIncludes, addOutput } from "./looked-at.js";
import { startSnapshot } from "./snapshot.js";
import type { UnchangedOutput } from "./up-to-date.js";

/** Each pair of folder and flags has an index; nobody uses more. */
const mostIndexes = 40;

/** A disk whose clock differs more from ours cannot be judged by it; in milliseconds. */
const mostSkew = 1000;

export interface RememberOptions {
  readonly disk?: StateDisk;
  /** The file that changes with the generator; absent when it runs from sources. */
  readonly fingerprint?: string | undefined;
}

/**
 * Writes the index if the run has a command line, the app a `node_modules`,
 * and if no change can be missed with it. If writing it fails, there is no
 * index, and the next run reads the files.
 */
export async function rememberUnchanged(
  run: Run,
  unchanged: UnchangedOutput,
  options: RememberOptions = { fingerprint: builtFingerprint() },
): Promise<void> {
  const { request, cwd, files } = run;
  const { disk = stateDisk, fingerprint } = options;
  const { folder, manifest, readAt, isExact } = unchanged;
  if (request === undefined || fingerprint === undefined || !isExact) return;
  if (process.versions["pnp"] !== undefined) return;
  try {
    const home = findIndexFolder(cwd);
    if (home === undefined || !makeHome(home)) return;
    const device = statSync(home).dev;
    const snapshot = startSnapshot({ readAt, device, disk });
    addAsked(files.asked, snapshot);
    snapshot.add(fingerprint, true);
    snapshot.add(join(folder, manifestName), true);
    if (!addIncludes(folder, manifest, snapshot)) return;
    addOutput(folder, manifest.files, snapshot);
    const { site } = manifest;
    if (site) addOutput(resolve(folder, site.folder), new Map(), snapshot);
    const rows = snapshot.rows();
    if (rows === undefined) return;
    const { expires } = manifest;
    const text = printIndex({
      request,
      generator: packageFolder(),
      ...(await showFolders(unchanged, cwd)),
      ...(expires !== undefined && { expires }),
      rows,
    });
    writeIndex(home, indexName(request), text);
  } catch {
    // A disk that cannot be read or written as expected.
  }
}

/**
 * Creates the folder, with a note for git where `node_modules` is not ignored.
 * False if one of its parts is a link.
 */
function makeHome(home: string): boolean {
  const { lstat } = stateDisk;
  const parts = [dirname(home), home];
  if (parts.some((part) => lstat(part)?.isSymbolicLink() === true)) {
    return false;
  }
  diskOperations.makeFolder(home);
  const ignore = join(home, ".gitignore");
  if (lstat(ignore) === undefined) diskOperations.createFile(ignore, "*\n");
  return true;
}

function writeIndex(home: string, name: string, text: string): void {
  const temporary = join(home, temporaryName());
  try {
    diskOperations.createFile(temporary, text);
    const skew = Math.abs(statSync(temporary).mtimeMs - Date.now());
    if (skew <= mostSkew) diskOperations.rename(temporary, join(home, name));
  } finally {
    attempt(() => {
      diskOperations.removeFile(temporary);
    });
  }
  removeOldest(home);
}

/** Those of folders that have moved, of flags that nobody uses any more, and of runs that were killed. */
function removeOldest(home: string): void {
  const old = readdirSync(home)
    .filter((name) => isIndexName(name) || isTemporary(name))
    .map((name) => join(home, name))
    .map((path) => ({ path, written: statSync(path).mtimeMs }))
    .sort((a, b) => b.written - a.written)
    .slice(mostIndexes);
  for (const { path } of old) {
    attempt(() => {
      diskOperations.removeFile(path);
    });
  }
}
