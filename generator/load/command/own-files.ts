// Checks which files `load` may write.
import { findMisplaced } from "../../driver/own-files.js";
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
  const message = findMisplaced(inputs, own, cwd, "load");
  if (message === undefined) return undefined;
  const hint = "name another path for it";
  return { refusal: badLedger.at({ message, hint }) };
}
