// The files that describe an app. Each is read at most once in a run, whoever asks.
import { existsSync, readdirSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isFolder } from "../system/is-folder.js";
import { readIfThere } from "../system/read-text.js";
import { readRegularFile } from "../system/read-regular-file.js";

/**
 * All paths are absolute. What cannot be read counts as absent, but a folder,
 * a pipe or a device instead of a file is a `HostError`.
 */
export interface AppFiles {
  readonly exists: (path: string) => boolean;
  readonly isFolder: (path: string) => boolean;
  /** The names in a folder. */
  readonly names: (folder: string) => ReadonlySet<string>;
  /** Makes `exists` cheaper for several names in a folder. */
  readonly list: (folder: string) => void;
  /** The text of a file, including its byte order mark. */
  readonly text: (path: string) => string | undefined;
  /** The bytes of a regular file; `undefined` if there is none. Throws a `HostError` if it cannot be read. */
  readonly bytes: (path: string) => Uint8Array | undefined;
  /** The path with its links resolved, as far as it exists. */
  readonly realPath: (path: string) => string;
  /** What was asked until now. */
  readonly asked: AskedFiles;
}

/** All paths are absolute. */
export interface AskedFiles {
  /** Each path that was looked for or read, and whether something was there. */
  readonly paths: ReadonlyMap<string, boolean>;
  /** The folders whose names, or whose real place, had an influence. */
  readonly folders: ReadonlySet<string>;
}

/** A view of the disk in which each path keeps its state from the first access. */
export function openAppFiles(): AppFiles {
  const listed = new Map<string, ReadonlySet<string>>();
  const paths = new Map<string, boolean>();
  const folders = new Set<string>();
  const lookUp = remember(existsSync);
  const realPath: AppFiles["realPath"] = remember((path) =>
    realPathOf(path, realPath),
  );
  const namesIn = (folder: string) => {
    const names = listed.get(folder) ?? listNames(folder);
    listed.set(folder, names);
    return names;
  };
  const noting =
    <T>(read: (path: string) => T) =>
    (path: string) => {
      const found = read(path);
      paths.set(path, found !== undefined);
      return found;
    };
  return {
    names: (folder) => {
      folders.add(folder);
      return namesIn(folder);
    },
    list: namesIn,
    exists: (path) => {
      const found =
        listed.get(dirname(path))?.has(basename(path)) ?? lookUp(path);
      paths.set(path, found);
      return found;
    },
    isFolder: (path) => {
      const found = isFolder(path);
      paths.set(path, found);
      return found;
    },
    text: noting(remember(readIfThere)),
    bytes: noting(remember(readRegularFile)),
    realPath: (path) => {
      folders.add(path);
      return realPath(path);
    },
    asked: { paths, folders },
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
