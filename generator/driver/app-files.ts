// The files that describe an app. Each is read at most once in a run, whoever asks.
import { existsSync, readdirSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { readIfThere } from "../system/read-text.js";
import { readRegularFile } from "../system/read-regular-file.js";

/**
 * All paths are absolute. What cannot be read counts as absent, but a folder,
 * a pipe or a device instead of a file is a `HostError`.
 */
export interface AppFiles {
  readonly exists: (path: string) => boolean;
  /** The names in a folder. Cheaper than `exists` for several names. */
  readonly names: (folder: string) => ReadonlySet<string>;
  /** The text of a file, including its byte order mark. */
  readonly text: (path: string) => string | undefined;
  /** The bytes of a regular file; `undefined` if there is none. Throws a `HostError` if it cannot be read. */
  readonly bytes: (path: string) => Uint8Array | undefined;
  /** The path with its links resolved, as far as it exists. */
  readonly realPath: (path: string) => string;
}

/** A view of the disk in which each path keeps its state from the first access. */
export function openAppFiles(): AppFiles {
  const listed = new Map<string, ReadonlySet<string>>();
  const lookUp = remember(existsSync);
  const realPath: AppFiles["realPath"] = remember((path) =>
    realPathOf(path, realPath),
  );
  return {
    names: (folder) => {
      const names = listed.get(folder) ?? listNames(folder);
      listed.set(folder, names);
      return names;
    },
    exists: (path) =>
      listed.get(dirname(path))?.has(basename(path)) ?? lookUp(path),
    text: remember(readIfThere),
    bytes: remember(readRegularFile),
    realPath,
  };
}

function remember<T>(ask: (path: string) => T): (path: string) => T {
  const known = new Map<string, { readonly answer: T }>();
  return (path) => {
    const asked = known.get(path) ?? { answer: ask(path) };
    known.set(path, asked);
    return asked.answer;
  };
}

/** The text of a file without its byte order mark; empty if there is none. */
export function fileText(files: AppFiles, path: string): string {
  return (files.text(path) ?? "").replace(/^\uFEFF/, "");
}

function listNames(folder: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(folder));
  } catch {
    return new Set();
  }
}

function realPathOf(path: string, again: AppFiles["realPath"]): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(again(parent), basename(path));
  }
}
