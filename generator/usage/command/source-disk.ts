// The disk as `usage` may see it: sources and JSON, for reading only.
import { readFileSync, realpathSync } from "node:fs";
import { ts } from "ts-morph";
import type { SourceAccess } from "../source-access.js";

const readable = /\.(?:[cm]?[jt]sx?|vue|svelte|json)$/;

/** Reads nothing but sources and JSON, runs nothing, writes nothing. */
export const sourceDisk: SourceAccess = {
  readFile: (path) => {
    if (!readable.test(path)) return undefined;
    try {
      return readFileSync(path, "utf8").replace(/^\u{feff}/u, "");
    } catch {
      return undefined;
    }
  },
  fileExists: (path) => ts.sys.fileExists(path),
  directoryExists: (path) => ts.sys.directoryExists(path),
  getDirectories: (path) => ts.sys.getDirectories(path),
  readDirectory: (...given) => ts.sys.readDirectory(...given),
  realPath: (path) => {
    try {
      return realpathSync(path).replaceAll("\\", "/");
    } catch {
      return path;
    }
  },
  caseSensitive: ts.sys.useCaseSensitiveFileNames,
};
