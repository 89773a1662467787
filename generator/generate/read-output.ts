// Reads the current content of the output folder.
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  type Dirent,
} from "node:fs";
import { join } from "node:path";
import { mayCarryStamp } from "../output/comment-style.js";
import { manifestName } from "../output/manifest.js";
import type { Disk, DiskEntry } from "../output/plan.js";
import { readStamp } from "../output/stamp.js";
import { errorCode } from "../system/file-errors.js";
import { isTemporary } from "../system/temporary-file.js";

const headSize = 4096;
const neverEntered = new Set(["node_modules", ".git"]);

/**
 * Reads the output folder: files that the run generates (`made`) and files
 * with our stamp in full, other files not at all. Links are not followed, and
 * a folder with its own manifest is the output of another taxonomy: both are
 * reported as `other`. A missing folder is empty. Throws the operating
 * system's error if the folder itself cannot be read.
 */
export function readOutput(folder: string, made: ReadonlySet<string>): Disk {
  const disk = new Map<string, DiskEntry>();
  for (const { path, kind } of walkOutput(folder, made)) {
    disk.set(path, kind === "file" ? readEntry(join(folder, path)) : { kind });
  }
  return disk;
}

export interface FoundEntry {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  readonly kind: DiskEntry["kind"];
}

/** The paths that `readOutput` reads, without their content. */
export function* walkOutput(
  folder: string,
  made: ReadonlySet<string>,
): Generator<FoundEntry> {
  const pending = [{ prefix: "", entries: listTop(folder) }];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    const { prefix, entries } = at;
    for (const entry of entries) {
      const path = `${prefix}${entry.name}`;
      if (path === manifestName) continue;
      if (entry.isDirectory()) {
        const inner = listInner(folder, path, entry.name);
        yield { path, kind: inner === undefined ? "other" : "folder" };
        if (inner) pending.push({ prefix: `${path}/`, entries: inner });
      } else if (!entry.isFile()) {
        yield { path, kind: "other" };
      } else if (made.has(path) || mayBeOurs(join(folder, path), entry.name)) {
        yield { path, kind: "file" };
      }
    }
  }
}

function listTop(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (errorCode(error) === "ENOENT") return [];
    throw error;
  }
}

/** The content of a folder below the output; `undefined` if it is irrelevant or cannot be read. */
function listInner(
  folder: string,
  path: string,
  name: string,
): readonly Dirent[] | undefined {
  if (neverEntered.has(name)) return undefined;
  try {
    const inner = readdirSync(join(folder, path), { withFileTypes: true });
    return inner.some((entry) => entry.name === manifestName)
      ? undefined
      : inner;
  } catch {
    return undefined;
  }
}

function readEntry(path: string): DiskEntry {
  try {
    return { kind: "file", text: readFileSync(path, "utf8") };
  } catch {
    return { kind: "other" };
  }
}

function mayBeOurs(path: string, name: string): boolean {
  if (!mayCarryStamp(name) || isTemporary(name)) return false;
  const head = Buffer.alloc(headSize);
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, "r");
    const size = readSync(descriptor, head, 0, headSize, 0);
    return readStamp(head.toString("utf8", 0, size)) !== undefined;
  } catch {
    return false;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
