// What stands in the output folder now.
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  type Dirent,
} from "node:fs";
import { join } from "node:path";
import {
  manifestName,
  parseManifest,
  type Manifest,
} from "../output/manifest.js";
import type { Disk, DiskEntry } from "../output/plan.js";
import { readStamp } from "../output/stamp.js";
import { errorCode } from "./file-errors.js";
import { isTemporary } from "./temporary-name.js";

/** Of files that are not made any more only these can carry our stamp. */
const stampable = /\.(?:ts|js|json|md)$/;
const headSize = 4096;
const neverEntered = new Set(["node_modules", ".git"]);

/**
 * Reads the output folder: files that a run makes (`made`) and files with our
 * stamp in full, other files not at all. Links are not followed, and a folder
 * with a manifest of its own is the output of another taxonomy: both are told
 * as `other`. An absent folder is empty. Throws what the operating system says
 * when the folder itself cannot be read.
 */
export function readOutput(folder: string, made: ReadonlySet<string>): Disk {
  const disk = new Map<string, DiskEntry>();
  const visit = (prefix: string, entries: readonly Dirent[]): void => {
    for (const entry of entries) {
      const path = `${prefix}${entry.name}`;
      if (prefix === "" && entry.name === manifestName) continue;
      if (entry.isDirectory()) {
        const inner = neverEntered.has(entry.name)
          ? undefined
          : listFolder(join(folder, path));
        const foreign =
          inner === undefined ||
          inner.some(({ name }) => name === manifestName);
        disk.set(path, { kind: foreign ? "other" : "folder" });
        if (!foreign) visit(`${path}/`, inner);
      } else if (!entry.isFile()) {
        disk.set(path, { kind: "other" });
      } else if (made.has(path) || mayBeOurs(join(folder, path), entry.name)) {
        disk.set(path, readEntry(join(folder, path)));
      }
    }
  };
  visit("", listTop(folder));
  return disk;
}

/** The manifest of an output folder; `undefined` when there is none or when it cannot be trusted. */
export function readManifest(folder: string): Manifest | undefined {
  try {
    return parseManifest(readFileSync(join(folder, manifestName), "utf8"));
  } catch {
    return undefined;
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

function listFolder(folder: string): readonly Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
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
  if (!stampable.test(name) || isTemporary(name)) return false;
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
