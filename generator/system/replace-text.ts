// Replaces the text of a file of the project, for commands that edit: each file completely or not at all.
import {
  accessSync,
  chmodSync,
  constants,
  lstatSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { isInside, nativeStyle } from "../text/paths.js";
import { errorCode, reasonOf } from "./file-errors.js";
import { diskOperations, attempt } from "./file-operations.js";
import { temporaryName } from "./temporary-file.js";

const mark = "\u{feff}";

/** Why a file may not be rewritten, as a sentence without a full stop; `root` is the project's folder. */
export function refuseToRewrite(
  path: string,
  root: string,
): string | undefined {
  try {
    if (lstatSync(path).isSymbolicLink()) return "its file is a symbolic link";
    const real = realpathSync(path);
    const isOwn =
      real === join(path) || isInside(realpathSync(root), real, nativeStyle);
    if (!isOwn) return "its file is a link to a file outside the project";
    accessSync(path, constants.W_OK);
    const bytes = readFileSync(path);
    return Buffer.from(bytes.toString("utf8"), "utf8").equals(bytes)
      ? undefined
      : "its file is not UTF-8, so rewriting would damage it";
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return `its file cannot be written: ${reasonOf(error)}`;
  }
}

/** Why it could not be written, or `undefined`. Mode and byte order mark stay. */
export function writeRewritten(
  path: string,
  before: string,
  after: string,
): string | undefined {
  const temporary = join(dirname(path), temporaryName());
  try {
    const now = readFileSync(path, "utf8");
    const start = now.startsWith(mark) ? mark : "";
    if (now !== start + before) {
      return "the file changed during this run; run again";
    }
    const { mode } = statSync(path);
    writeFileSync(temporary, start + after, { flag: "wx", mode });
    chmodSync(temporary, mode);
    diskOperations.rename(temporary, path);
    return undefined;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    attempt(() => {
      diskOperations.removeFile(temporary);
    });
    return reasonOf(error);
  }
}
