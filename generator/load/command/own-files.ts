// Checks which files `load` may write: never one that it reads, and no pipe, device or folder.
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { visible } from "../../text/display-text.js";
import { reasonOf } from "../../system/file-errors.js";
import { badLedger } from "../../diagnostics/codes/load-bad-ledger.js";
import type { Refusal } from "../../system/refuse.js";
import type { LoadOptions } from "./load-options.js";

/** What is wrong with the paths of the checkpoint and the rejected lines; `undefined` if nothing is. */
export function checkOwnFiles(
  inputs: readonly string[],
  cwd: string,
  { checkpoint, rejected, dryRun }: LoadOptions,
): Refusal | undefined {
  const own = [
    ...(dryRun ? [] : [{ flag: "--checkpoint", path: checkpoint }]),
    { flag: "--rejected", path: rejected },
  ];
  const read = inputs.filter((path) => path !== "-");
  const taken = read.map((path) => ({ what: "a file to load", path }));
  for (const { flag, path } of own) {
    const full = resolve(cwd, path);
    const shown = `\`${flag} ${visible(path)}\``;
    const kind = kindOf(full);
    if (kind !== undefined) return misplaced(`${shown}: ${kind}`);
    const other = taken.find((each) => resolve(cwd, each.path) === full);
    if (other !== undefined) {
      return misplaced(`${shown} is ${other.what}, too`);
    }
    taken.push({ what: `\`${flag}\``, path });
  }
  return undefined;
}

function misplaced(message: string): Refusal {
  return {
    refusal: badLedger.at({ message, hint: "name another path for it" }),
  };
}

/** `undefined` for a regular file, and for one that does not exist yet. */
function kindOf(path: string): string | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined || stats.isFile()) return undefined;
    return stats.isDirectory()
      ? "it is a folder"
      : "it is a pipe, a device or a socket, not a regular file";
  } catch (error) {
    return reasonOf(error);
  }
}
