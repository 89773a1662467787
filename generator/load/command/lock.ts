// Keeps a second `load` away from a checkpoint and a file of rejected lines: overlapping cron jobs, two terminals.
import * as files from "node:fs/promises";
import { basename, dirname } from "node:path";
import {
  takeLock,
  type Lock,
} from "../../../templates/runtime/client-spool-lock.js";
import { describeHolder } from "../../../templates/runtime/client-spool-owner.js";
import { errorCode, reasonOf } from "../../system/file-errors.js";

export interface LoadLock {
  /** Resolves when another `load` took over, because this one was suspended for too long. */
  readonly lost: Promise<void>;
  readonly release: () => Promise<void>;
}

/** Takes a lock beside each of the paths, or says why it cannot. `shown` is what messages call a path. */
export async function lockLoad(
  paths: readonly { readonly path: string; readonly shown: string }[],
): Promise<LoadLock | { readonly what: string; readonly hint?: string }> {
  const locks: Lock[] = [];
  const release = async (): Promise<void> => {
    for (const lock of locks) await lock.release({ forgets: true });
  };
  let lose: () => void = () => undefined;
  const lost = new Promise<void>((resolve) => {
    lose = resolve;
  });
  for (const { path, shown } of paths) {
    try {
      const name = `${basename(path)}.lock`;
      const options = { name, onLost: lose };
      const taken = await takeLock(files, dirname(path), options);
      if ("lock" in taken) {
        locks.push(taken.lock);
        continue;
      }
      await release();
      return {
        what: `another \`load\` uses \`${shown}\`: ${describeHolder(taken.holder)}`,
        hint: "wait until it ends; to load other files at the same time, use other files for `--checkpoint` and `--rejected`",
      };
    } catch (error) {
      await release();
      if (errorCode(error) === undefined) throw error;
      return { what: `\`${shown}\` cannot be written: ${reasonOf(error)}` };
    }
  }
  return { lost, release };
}
