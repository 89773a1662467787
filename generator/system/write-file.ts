// Writes one file of the user's: never over another unless told so, and never half.
import { mkdirSync, statSync, type Stats } from "node:fs";
import { dirname, join } from "node:path";
import { errorCode, reasonOf } from "./file-errors.js";
import { diskOperations } from "./file-operations.js";
import { temporaryName } from "./temporary-file.js";

/** What kept it from being written, or `undefined`. `remedies` follows the words that it is there already. */
export function writeText(
  path: string,
  text: string,
  force: boolean,
  remedies = "",
): string | undefined {
  try {
    mkdirSync(dirname(path), { recursive: true });
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

/** Whether it is a folder. What cannot be asked counts as none. */
export function isFolder(path: string): boolean {
  return statOf(path)?.isDirectory() === true;
}

/** Whether a folder cannot be, because it or one above it is a file. */
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
