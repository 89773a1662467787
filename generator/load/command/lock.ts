// Prevents a second `load` from using the same checkpoint or file of rejected lines: overlapping cron jobs,
// two terminals.
import * as files from "node:fs/promises";
import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import {
  takeLock,
  type Lock,
} from "../../../templates/runtime/client-spool-lock.js";
import { describeHolder } from "../../../templates/runtime/client-spool-owner.js";
import { badLedger } from "../../diagnostics/codes/load-bad-ledger.js";
import { locked } from "../../diagnostics/codes/load-locked.js";
import type { Refusal } from "../../system/refuse.js";
import { errorCode, reasonOf } from "../../system/file-errors.js";

export interface LoadLock {
  /** Resolves if another `load` took over, because this one was suspended for too long. */
  readonly lost: Promise<void>;
  /**
   * Reads the disk at once: after a suspension, a process writes before any
   * timer can report that the lock is lost.
   */
  readonly isHeld: () => boolean;
  readonly release: () => Promise<void>;
}

/**
 * Takes a lock next to each of the paths, or reports why it cannot. `shown`
 * formats a path for messages.
 *
 * A holder without a sign of life costs ten seconds: all locks are awaited at
 * the same time. They are taken in order, so of two loads that start together
 * one gets all of them, and neither waits for the other.
 */
export async function lockLoad(
  paths: readonly { readonly path: string; readonly shown: string }[],
): Promise<LoadLock | Refusal> {
  const locks: Lock[] = [];
  const lockFiles: string[] = [];
  const release = async (): Promise<void> => {
    for (const lock of locks) await lock.release({ forgets: true });
  };
  let lose: () => void = () => undefined;
  const lost = new Promise<void>((resolve) => {
    lose = resolve;
  });
  let before: Promise<unknown> = Promise.resolve();
  const takes = paths.map(({ path, shown }) => {
    const name = `${basename(path)}.lock`;
    const earlier = before;
    const turn = async (): Promise<void> => {
      await earlier;
    };
    const take = takeLock(files, dirname(path), { name, onLost: lose, turn });
    // If one cannot be taken, the others are released.
    before = take.then((taken) => {
      if ("holder" in taken) throw new Error("another one is not taken");
    });
    before.catch(() => undefined);
    return { path, shown, name, take };
  });
  const settled = Promise.allSettled(takes.map(({ take }) => take));
  for (const { path, shown, name, take } of takes) {
    try {
      const taken = await take;
      if ("lock" in taken) {
        locks.push(taken.lock);
        const file = `${name}-${String(taken.lock.number)}`;
        lockFiles.push(join(dirname(path), file));
        continue;
      }
      await settled;
      await release();
      const refusal = locked.at({
        message: `another \`load\` uses \`${shown}\`: ${describeHolder(taken.holder)}`,
        hint: "wait until it ends; for other files at the same time, name others with `--checkpoint` and `--rejected`",
      });
      return { refusal };
    } catch (error) {
      await settled;
      await release();
      if (errorCode(error) === undefined) throw error;
      const message = `\`${shown}\` cannot be written: ${reasonOf(error)}`;
      return { refusal: badLedger.at({ message }) };
    }
  }
  return { lost, isHeld: () => lockFiles.every(existsSync), release };
}
