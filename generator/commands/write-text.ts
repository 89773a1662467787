// Writes one file of the user's: never over another unless told so, and never half.
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { errorCode, reasonOf } from "./file-errors.js";
import { diskOperations } from "./file-operations.js";
import { temporaryName } from "./temporary-name.js";

/** What kept it from being written, or `undefined`. */
export function writeText(
  path: string,
  text: string,
  force: boolean,
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
    return errorCode(error) === "EEXIST"
      ? "it is there already; `--force` overwrites it, `--merge` adds to it"
      : reasonOf(error);
  }
}
