// Reads the current content of the output folder.
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  type Dirent,
} from "node:fs";
import { basename, join } from "node:path";
import { mayCarryStamp } from "../output/comment-style.js";
import { manifestName } from "../output/manifest.js";
import type { Disk, DiskEntry } from "../output/plan.js";
import { readStamp } from "../output/stamp.js";
import type { DiskMemory } from "./disk-memory.js";
import { errorCode } from "../system/file-errors.js";
import { isTemporary } from "../system/temporary-file.js";

const headSize = 4096;
const neverEntered = new Set(["node_modules", ".git"]);

/**
 * Looks at the output folder now, and reads each file when it is asked for.
 * Files that nobody asked for are listed if they are `known` or have our
 * stamp. Links are not followed, and a folder with its own manifest is the
 * output of another taxonomy: both are reported as `other`. A missing folder
 * is empty. A file that `memory` knows need not be read. Throws the operating
 * system's error if the folder itself cannot be read.
 */
export function readOutput(
  folder: string,
  known: ReadonlySet<string> = new Set(),
  memory?: DiskMemory,
): Disk {
  const kinds = new Map<string, DiskEntry["kind"]>();
  for (const { path, kind } of listOutput(folder)) kinds.set(path, kind);
  const asked = new Set<string>();
  const digests = new Map<string, string>();
  return {
    get: (path) => {
      const kind = kinds.get(path);
      if (kind !== "file") return kind && { kind };
      asked.add(path);
      const absolute = join(folder, path);
      const read = () => readEntry(absolute);
      const entry = memory === undefined ? read() : memory.note(absolute, read);
      if (entry.kind === "file" && entry.digest !== undefined) {
        digests.set(path, entry.digest);
      }
      return entry;
    },
    digestAt: (path) => digests.get(path),
    isOurs: (path, digest) => memory?.isOurs(path, digest) === true,
    holds: (path, digest) => {
      const isSame =
        kinds.get(path) === "file" &&
        memory?.has(join(folder, path), digest) === true;
      if (isSame) asked.add(path);
      return isSame;
    },
    *keys() {
      for (const [path, kind] of kinds) {
        const isListed =
          kind !== "file" ||
          asked.has(path) ||
          known.has(path) ||
          mayBeOurs(join(folder, path), basename(path));
        if (isListed) yield path;
      }
    },
  };
}

export interface FoundEntry {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  readonly kind: DiskEntry["kind"];
}

/** What is in the output folder, without files that are neither `made` by a run nor have our stamp. */
export function* walkOutput(
  folder: string,
  made: ReadonlySet<string>,
): Generator<FoundEntry> {
  for (const entry of listOutput(folder)) {
    const { path, kind } = entry;
    const isListed =
      kind !== "file" ||
      made.has(path) ||
      mayBeOurs(join(folder, path), basename(path));
    if (isListed) yield entry;
  }
}

function* listOutput(folder: string): Generator<FoundEntry> {
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
      } else yield { path, kind: entry.isFile() ? "file" : "other" };
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
    return { kind: "file", bytes: readFileSync(path) };
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
