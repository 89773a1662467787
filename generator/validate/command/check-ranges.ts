// Checks a large file in ranges, by several threads, and returns their findings in the order of the file.
import { statSync } from "node:fs";
import { DataFileError, type DataFile } from "../../driver/open-data.js";
import type { Findings } from "../check-lines.js";
import type { LinePlace } from "../problems.js";
import { firstLineOf } from "./check-range.js";
import type { WorkerPool } from "./worker-pool.js";

/** Findings of a part of a file, and where its lines are in the whole. */
export interface PlacedFindings {
  readonly findings: Findings;
  readonly move: (line: number) => number;
  readonly bytes: number;
}

/**
 * Small enough that the findings of a few ranges, which wait for an earlier
 * one, fit into memory; large enough that sending them costs nothing.
 */
export const rangeSize = 8 * 1024 * 1024;

/** Throws a `DataFileError` if the file cannot be read. */
export async function* checkRanges(
  { path, shown }: DataFile,
  pool: WorkerPool,
  size = rangeSize,
): AsyncGenerator<PlacedFindings> {
  const total = statSync(path).size;
  const count = Math.max(1, Math.ceil(total / size));
  const ahead = 2 * pool.size;
  // Only those that are not done: findings must not stay in memory.
  const started = new Map<number, ReturnType<WorkerPool["check"]>>();
  let next = 0;
  const start = (at: number): void => {
    const end = at === count - 1 ? Infinity : (at + 1) * size;
    const check = pool.check({ path, shown, start: at * size, end });
    // Awaited later: until then, a rejection is not unhandled.
    check.catch(() => undefined);
    started.set(at, check);
  };
  let before = 0;
  let bytes = 0;
  for (let at = 0; at < count; at++) {
    while (next < Math.min(count, at + ahead)) start(next++);
    const result = await started.get(at);
    started.delete(at);
    if (result === undefined) return;
    if (!result.ok) {
      throw new DataFileError(`\`${shown}\` cannot be read: ${result.reason}`);
    }
    const offset = before - firstLineOf({ start: at * size }) + 1;
    bytes += result.bytes;
    yield {
      findings: result.findings,
      move: (line) => line + offset,
      bytes: result.bytes,
    };
    before += result.findings.tally.lines;
  }
  if (bytes < total) {
    throw new DataFileError(
      `\`${shown}\` became shorter while it was read: ${String(bytes)} of ${String(total)} bytes`,
    );
  }
}

/** Moves a place by the lines before it. */
export function moved(
  place: LinePlace,
  move: (line: number) => number,
): LinePlace {
  return { file: place.file, line: move(place.line) };
}
