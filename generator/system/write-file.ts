// Writes one of the user's files: replaces another only on request, and never leaves half a file.
import { statSync, type Stats } from "node:fs";
import { dirname, join } from "node:path";
import { errorCode, reasonOf } from "./file-errors.js";
import { diskOperations } from "./file-operations.js";
import { isFolder } from "./is-folder.js";
import { temporaryName } from "./temporary-file.js";

/** Why it could not be written, or `undefined`. `remedies` follows the words "already exists". */
export function writeText(
  path: string,
  text: string,
  force: boolean,
  remedies = "",
): string | undefined {
  try {
    diskOperations.makeFolder(dirname(path));
    if (!force) {
      diskOperations.createFile(path, text);
      return undefined;
    }
    const temporary = join(dirname(path), temporaryName());
    diskOperations.createFile(temporary, text);
    diskOperations.rename(temporary, path);
    return undefined;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    if (isFolder(path)) return "it is a folder";
    if (isInTheWay(dirname(path))) return "its folder is a file";
    return errorCode(error) === "EEXIST"
      ? `it already exists${remedies}`
      : reasonOf(error);
  }
}

/** Whether a folder cannot be created, because it or one above it is a file. */
function isInTheWay(folder: string): boolean {
  const stat = statOf(folder);
  if (stat !== undefined) return !stat.isDirectory();
  return dirname(folder) !== folder && isInTheWay(dirname(folder));
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
