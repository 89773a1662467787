// The disk as `usage` may see it: sources and JSON, for reading only.
import { realpathSync } from "node:fs";
import { ts } from "ts-morph";
import type { SourceAccess } from "../source-access.js";
import { readIfThere } from "../../system/read-text.js";
import { slashes } from "../../text/paths.js";

const readable = /\.(?:[cm]?[jt]sx?|vue|svelte|json)$/;

/** Reads nothing but sources and JSON, runs nothing, writes nothing. */
export const sourceDisk: SourceAccess = {
  readFile: (path) => {
    if (!readable.test(path)) return undefined;
    try {
      return readIfThere(path)?.replace(/^\u{feff}/u, "");
    } catch (error) {
      // TypeScript also asks for folders, whose names may end as those of files do.
      if (ts.sys.directoryExists(path)) return undefined;
      throw error;
    }
  },
  fileExists: (path) => ts.sys.fileExists(path),
  directoryExists: (path) => ts.sys.directoryExists(path),
  getDirectories: (path) => ts.sys.getDirectories(path),
  readDirectory: (...given) => ts.sys.readDirectory(...given),
  realPath: (path) => {
    try {
      return slashes(realpathSync(path));
    } catch {
      return path;
    }
  },
  caseSensitive: ts.sys.useCaseSensitiveFileNames,
};
