// What decides whether an output folder is up to date: every file, folder and absence that `findUnchanged`
// looks at, for the index. Rather too much than too little.
import { readdirSync, type Dirent } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { AskedFiles } from "../driver/app-files.js";
import { mayCarryStamp } from "../output/comment-style.js";
import { manifestName, type Manifest } from "../output/manifest.js";
import { errorCode } from "../system/file-errors.js";
import { isTemporary } from "../system/temporary-file.js";
import type { Snapshot } from "./snapshot.js";

/** With more folders below an include, looking at each takes longer than it saves. */
const mostFolders = 500;

const neverEntered = new Set(["node_modules", ".git"]);

/** Adds what was read of the app: the taxonomy first, because it changes most. */
export function addAsked({ paths, folders }: AskedFiles, to: Snapshot): void {
  for (const [path, wasThere] of paths) to.add(path, wasThere);
  for (const folder of folders) to.addListed(folder);
}

/** Adds the output folder: its folders, and each file in them that is ours or could become ours by its stamp. */
export function addOutput(
  folder: string,
  files: Manifest["files"],
  to: Snapshot,
): void {
  const pending = [""];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    const inner = join(folder, at);
    to.addListed(inner);
    const entries = readdirSync(inner, { withFileTypes: true });
    const isOfAnother =
      at !== "" && entries.some(({ name }) => name === manifestName);
    if (isOfAnother) continue;
    for (const entry of entries) {
      const { name } = entry;
      const path = at === "" ? name : `${at}/${name}`;
      const mayBeOurs =
        files.has(path) || (mayCarryStamp(name) && !isTemporary(name));
      if (entry.isDirectory()) {
        if (!neverEntered.has(name)) pending.push(path);
      } else if (entry.isFile() && mayBeOurs) to.add(join(inner, name));
    }
  }
}

/** Adds where the includes look; false for a pattern whose folders are not known. */
export function addIncludes(
  folder: string,
  { includes }: Manifest,
  to: Snapshot,
): boolean {
  return includes.every(({ pattern, folder: way }) => {
    const start = /^(?:[^*?[\]{}()!\\/]+\/)*/.exec(pattern)?.[0] ?? "";
    const rest = pattern.slice(start.length);
    const base = resolve(folder, way, start);
    if (!/[*?[\]{}()!\\]/.test(rest)) {
      to.add(join(base, rest));
      return true;
    }
    // Braces and parentheses may hold separators.
    const isDeep = /[/{(]|\*\*/.test(rest);
    if (/\\|(?:^|\/)\.\.(?:\/|$)/.test(rest)) return false;
    if (isDeep && pattern.includes("node_modules")) return false;
    return addTree(base, isDeep, to);
  });
}

/** Adds a folder and, if asked, those below it; false if there are too many, or if a link leads to others. */
function addTree(base: string, isDeep: boolean, to: Snapshot): boolean {
  const pending = [base];
  for (const inner of pending) {
    if (pending.length > mostFolders) return false;
    to.addListed(inner);
    for (const entry of listIfThere(inner)) {
      const path = join(inner, entry.name);
      if (entry.isSymbolicLink()) {
        if (isDeep) return false;
        to.add(path);
      } else if (isDeep && entry.isDirectory()) {
        if (!neverEntered.has(basename(path))) pending.push(path);
      }
    }
  }
  return true;
}

/** An include may name a folder that does not exist yet. Throws all other errors. */
function listIfThere(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(errorCode(error) ?? "")) return [];
    throw error;
  }
}
