// Checks the lines that begin in a range of a file's bytes: the work of one worker.
import { closeSync, openSync, readSync } from "node:fs";
import type { Findings, LineChecker } from "../check-lines.js";
import { splitLines } from "../../source/split-records.js";

/** A range of a file: the lines that begin at `start` or later, and before `end`. */
export interface FileRange {
  readonly path: string;
  readonly start: number;
  /** `Infinity` for the last range, so that nothing of a file that grows is lost. */
  readonly end: number;
}

export interface RangeFindings {
  readonly findings: Findings;
  /** How many bytes the lines have. */
  readonly bytes: number;
}

const newline = 0x0a;
const pieceSize = 256 * 1024;

/**
 * The number of the first line: a byte order mark belongs to line 1 of a file
 * only.
 */
export function firstLineOf({ start }: Pick<FileRange, "start">): number {
  return start === 0 ? 1 : 2;
}

/** Lines count from `firstLineOf`. Throws the operating system's error. */
export function checkRange(
  range: FileRange,
  checker: LineChecker,
): RangeFindings {
  const { path, start, end } = range;
  const splitter = splitLines(checker.take, firstLineOf(range));
  const file = openSync(path, "r");
  try {
    const buffer = Buffer.allocUnsafe(pieceSize);
    let bytes = 0;
    // A line that begins before the range ends with the first line break at its last byte or later.
    let isInside = start === 0;
    for (let at = Math.max(0, start - 1); ;) {
      const length = readSync(file, buffer, 0, pieceSize, at);
      if (length === 0) break;
      const piece = buffer.subarray(0, length);
      let from = 0;
      if (!isInside) {
        const first = piece.indexOf(newline);
        if (first < 0 && at + length < end) {
          at += length;
          continue;
        }
        from = first + 1;
        if (first < 0 || at + from >= end) break;
        isInside = true;
      }
      const stop = stopIn(piece, Math.max(from, end - 1 - at));
      splitter.push(piece.subarray(from, stop ?? length));
      bytes += (stop ?? length) - from;
      if (stop !== undefined) break;
      at += length;
    }
    splitter.end();
    return { findings: checker.drain(), bytes };
  } finally {
    closeSync(file);
  }
}

/** The end of the last line of the range, if it is in this piece. */
function stopIn(piece: Buffer, from: number): number | undefined {
  if (from >= piece.length) return undefined;
  const at = piece.indexOf(newline, from);
  return at < 0 ? undefined : at + 1;
}
