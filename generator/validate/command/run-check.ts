// Reads all files of a validation, and adds up what they contain.
import { statSync } from "node:fs";
import {
  DataFileError,
  openData,
  type DataFile,
} from "../../driver/open-data.js";
import { errorCode, reasonOf } from "../../system/file-errors.js";
import type { Findings, LineVerdict } from "../check-lines.js";
import type { FileCounts, RunFacts, UnreadFile } from "../report.js";
import { emptyTally, mergeTally, type Tally } from "../tally.js";
import { checkFile, isExport } from "./check-file.js";
import {
  checkRanges,
  moved,
  rangeSize,
  type PlacedFindings,
} from "./check-ranges.js";
import type { CheckContext } from "./context.js";
import type { DuplicateFinder } from "./duplicates.js";
import { isParquet, readParquet } from "./read-parquet.js";
import type { RejectedFile } from "./rejected-file.js";
import { untilAborted } from "./until-aborted.js";
import type { WorkerPool } from "./worker-pool.js";

/** Where the findings go, besides the counts. */
export interface Outputs {
  readonly rejected: RejectedFile | undefined;
  readonly duplicates: DuplicateFinder | undefined;
  /** Writes verdicts, and waits until the reader took them. */
  readonly write: (text: string) => Promise<void>;
}

export interface CheckRun {
  readonly files: readonly DataFile[];
  readonly context: CheckContext;
  readonly outputs: Outputs;
  /** How many threads check a file that is large enough; one means this one. */
  readonly workersFor: (bytes: number) => number;
  readonly openPool: (size: number) => WorkerPool;
  readonly signal: AbortSignal | undefined;
  /** Called after each stretch of a file. */
  readonly onProgress: (state: Progress) => void;
}

export interface Progress {
  /** Counted from 1. */
  readonly file: number;
  readonly bytes: number;
  readonly tally: Tally;
}

export interface Checked {
  readonly tally: Tally;
  readonly facts: Omit<RunFacts, "duplicates" | "milliseconds">;
}

/**
 * A file that cannot be read is listed, and the next one is read. Throws an
 * `OutputError` if the rejected lines or the ids cannot be written.
 */
export async function runCheck(run: CheckRun): Promise<Checked> {
  const { files, signal, onProgress } = run;
  const tally = emptyTally();
  const counts: FileCounts[] = [];
  const unread: UnreadFile[] = [];
  let bytes = 0;
  const pools: WorkerPool[] = [];
  const poolOf = (size: number): WorkerPool => {
    const pool = pools[0] ?? run.openPool(size);
    if (pools.length === 0) pools.push(pool);
    return pool;
  };
  const addBytes = (count: number): void => {
    bytes += count;
  };
  try {
    for (const [at, file] of files.entries()) {
      if (signal?.aborted === true) break;
      const before = { ...tally };
      try {
        const all = findingsOf(file, run, poolOf, addBytes);
        for await (const found of untilAborted(all, signal)) {
          await settle(found, file.shown, tally, run);
          onProgress({ file: at + 1, bytes, tally });
        }
      } catch (error) {
        if (!(error instanceof DataFileError)) throw error;
        unread.push({ file: file.shown, reason: error.message });
      }
      counts.push({
        file: file.shown,
        lines: tally.lines - before.lines,
        events: tally.events - before.events,
        dropped: tally.dropped - before.dropped,
      });
    }
  } finally {
    for (const pool of pools) await pool.close();
  }
  const interrupted = signal?.aborted === true;
  return { tally, facts: { files: counts, unread, bytes, interrupted } };
}

/** A file of this run that cannot be written; the message is a complete sentence. */
export class OutputError extends Error {}

/** Adds findings to the counts, and writes what is to be written, in the order of the input. */
async function settle(
  { findings, move }: PlacedFindings,
  shown: string,
  tally: Tally,
  { outputs, context: { options } }: CheckRun,
): Promise<void> {
  const { rejected, verdicts, ids } = findings;
  mergeTally(tally, findings.tally, (place) => moved(place, move), options);
  try {
    const lines = rejected.map((each) => ({ ...each, line: move(each.line) }));
    outputs.rejected?.write(shown, lines);
    for (const { id, line } of ids) {
      outputs.duplicates?.add(id, shown, move(line));
    }
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    throw new OutputError(
      `the rejected lines or ids cannot be written: ${reasonOf(error)}`,
    );
  }
  if (verdicts.length > 0) {
    await outputs.write(
      verdicts.map((each) => verdictRow(shown, each, move(each.line))).join(""),
    );
  }
}

/** One row of `ndjson`. */
function verdictRow(file: string, verdict: LineVerdict, line: number): string {
  return `${JSON.stringify({ file, ...verdict, line })}\n`;
}

async function* findingsOf(
  file: DataFile,
  run: CheckRun,
  poolOf: (size: number) => WorkerPool,
  addBytes: (count: number) => void,
): AsyncGenerator<PlacedFindings> {
  const { context } = run;
  if (isParquet(file.path)) {
    addBytes(statSync(file.path).size);
    yield* placed(readParquet(file, context));
    return;
  }
  let isOpening = true;
  let opening = 0;
  const wait = context.options.verdicts ? { least: 1 } : { patience: 1000 };
  const opened = await openData(
    file,
    (count) => {
      if (isOpening) opening += count;
      else addBytes(count);
    },
    wait,
  );
  isOpening = false;
  const size = sizeOf(file);
  const workers = run.workersFor(size);
  const isSplittable =
    opened.layout === "lines" && !opened.isPacked && !isExport(opened, context);
  if (workers > 1 && size > rangeSize && isSplittable) {
    await opened.close();
    for await (const found of checkRanges(file, poolOf(workers))) {
      addBytes(found.bytes);
      yield found;
    }
    return;
  }
  addBytes(opening);
  try {
    yield* placed(checkFile(file, opened, context));
  } finally {
    await opened.close();
  }
}

async function* placed(
  all: AsyncIterable<Findings>,
): AsyncGenerator<PlacedFindings> {
  for await (const findings of all) {
    yield { findings, move: (line) => line, bytes: 0 };
  }
}

/** 0 for a pipe. */
function sizeOf({ path }: DataFile): number {
  if (path === "-") return 0;
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() === true ? stats.size : 0;
}
