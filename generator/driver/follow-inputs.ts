// Follows a taxonomy until it is told to stop: reads it again when one of its files changes, appears or disappears.
import { createHash } from "node:crypto";
import { HostError, type InputRecord } from "../read/source-host.js";
import { debounce } from "../system/debounce.js";
import { reportFault } from "../system/internal-error.js";
import type { Terminal } from "../system/terminal.js";
import { runAgain, type Run } from "./run.js";
import { watchInputs } from "./watch-inputs.js";

/** Editors save in several steps. */
const settleTime = 100;

/** What a new run read, and what to do with it. */
export interface ReadAgain {
  readonly inputs: InputRecord;
  readonly apply: () => void | Promise<void>;
}

/**
 * Starts to follow the taxonomy of a run that read `first`; the returned function
 * stops it. A run that read the same as the one before is not applied. Faults of
 * ours are reported, and do not end it.
 */
export async function followInputs(
  run: Run,
  first: InputRecord,
  readAgain: (next: Run) => ReadAgain | Promise<ReadAgain>,
  terminal: Terminal,
): Promise<() => Promise<void>> {
  let content = contentOf(run, first);
  const reload = async (): Promise<void> => {
    const since = Date.now();
    const next = runAgain(run, performance.now());
    const { apply, inputs } = await readAgain(next);
    await watcher.follow(inputs, since);
    const before = content;
    content = contentOf(next, inputs);
    // Another YAML file next to the taxonomy, or one that was saved unchanged.
    if (content !== before) await apply();
  };
  const { schedule, cancel } = debounce(async () => {
    try {
      await reload();
    } catch (error) {
      reportFault(error, terminal);
    }
  }, settleTime);
  const watcher = await watchInputs(run.entry, first, () => false, schedule);
  // What changed after the taxonomy was read and before changes were noticed.
  schedule();
  return () => {
    cancel();
    return watcher.close();
  };
}

/** Whether two runs read the same. */
function contentOf({ files }: Run, inputs: InputRecord): string {
  const hash = createHash("sha256");
  for (const path of inputs.files) {
    hash.update(`${JSON.stringify(path)}\n`).update(bytesOf(files, path));
  }
  return hash.digest("hex");
}

function bytesOf(files: Run["files"], path: string): Uint8Array {
  try {
    return files.bytes(path) ?? new Uint8Array();
  } catch (error) {
    // The analysis reports it.
    if (error instanceof HostError) return Buffer.from(error.reason);
    throw error;
  }
}
