// Finds the files of patterns; those of common ones, such as `events/*.yaml`, without loading a package.
import { readdirSync, statSync, type Dirent } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { errorCode } from "./file-errors.js";

type Tinyglobby = typeof import("tinyglobby");

const special = /[*?[\]{}()!+@\\]/;

/**
 * Plain folders, then a name in which only `*` is special; names that begin
 * with a dot are left to the package.
 */
const starsInName =
  /^(?:\.\.\/)*((?:[^.*?[\]{}()!+@\\/][^*?[\]{}()!+@\\/]*\/)*)([^.?[\]{}()!+@\\/][^?[\]{}()!+@\\/]*)$/;

/**
 * The files that a pattern matches, absolute and sorted by code unit, as the
 * package would find them; `undefined` for a pattern that needs the package. A
 * path that cannot be inspected is included: reading it will report why.
 */
export function globSimply(
  pattern: string,
  folder: string,
): readonly string[] | undefined {
  if (!special.test(pattern)) {
    const path = resolve(folder, pattern);
    return isFile(path) ? [path] : [];
  }
  const [whole, folders = "", name = ""] = starsInName.exec(pattern) ?? [];
  if (whole === undefined || name.includes("**")) return undefined;
  if (folders.split("/").includes("node_modules")) return undefined;
  const parent = resolve(folder, pattern.slice(0, -name.length));
  const entries = listFolder(parent);
  if (entries === undefined) return undefined;
  const matches = nameMatcher(name);
  return entries
    .filter((entry) => !entry.name.startsWith(".") && matches(entry.name))
    .map((entry) => ({ entry, path: join(parent, entry.name) }))
    .filter(({ entry, path }) =>
      entry.isSymbolicLink() ? isFile(path) : entry.isFile(),
    )
    .map(({ path }) => path)
    .sort();
}

/** No regular expression is made from the pattern: one with many stars could take forever. */
function nameMatcher(pattern: string): (name: string) => boolean {
  const [first = "", ...rest] = pattern.split("*");
  const last = rest.pop();
  if (last === undefined) return (name) => name === pattern;
  return (name) => {
    if (!name.startsWith(first)) return false;
    let at = first.length;
    for (const part of rest) {
      const found = name.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return name.length - last.length >= at && name.endsWith(last);
  };
}

/** `undefined` if there is something that only the package can handle. */
function listFolder(folder: string): readonly Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const code = errorCode(error);
    return code === "ENOENT" || code === "ENOTDIR" ? [] : undefined;
  }
}

/** The same for every pattern, not sorted, by the package. It is loaded on demand: most taxonomies need it nowhere. */
export function globAny(
  pattern: string,
  folder: string,
  ignore: readonly string[],
): readonly string[] {
  const require = createRequire(import.meta.url);
  const { globSync } = require("tinyglobby") as Tinyglobby;
  return globSync(pattern, {
    cwd: folder,
    absolute: true,
    onlyFiles: true,
    expandDirectories: false,
    ignore,
  });
}

/** What is in `node_modules` and `.git` is nobody's source. */
export const notSources: readonly string[] = [
  "**/node_modules/**",
  "**/.git/**",
];

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch (error) {
    const code = errorCode(error);
    return code !== "ENOENT" && code !== "ENOTDIR";
  }
}
