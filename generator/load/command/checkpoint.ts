// The checkpoint: which lines of which files are settled, so that an interrupted load can resume.
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { errorCode } from "../../system/file-errors.js";

/** A file as it was when the load began. */
export interface LoadedFile {
  readonly path: string;
  readonly size: number;
  readonly changed: number;
  /** For a pipe: a digest of its beginning. */
  readonly head?: string;
}

/** Plain data, as it is written to the disk. */
export interface Checkpoint {
  readonly version: 1;
  readonly files: readonly LoadedFile[];
  /** For each file, the first line that is not settled; all lines before it are. Line 1 is the first. */
  readonly settledBelow: readonly number[];
  /** For each file, the settled lines after that, in order. */
  readonly settled: readonly (readonly number[])[];
  /** Relative to the checkpoint's folder; recorded so that no other file is truncated to that size. */
  readonly rejectedPath: string;
  /** Size of the file of rejected lines; what follows is written again. */
  readonly rejectedSize: number;
  readonly delivered: number;
  readonly rejected: number;
}

/** The settled lines of one file. */
export interface LineSet {
  readonly add: (line: number) => void;
  readonly has: (line: number) => boolean;
  readonly below: () => number;
  readonly rest: () => readonly number[];
}

/** Keeps one number for all lines that are settled without a gap, and a list of the others. */
export function makeLineSet(start = 1, rest: readonly number[] = []): LineSet {
  const others = new Set(rest);
  let below = start;
  return {
    add: (line) => {
      others.add(line);
      while (others.delete(below)) below++;
    },
    has: (line) => line < below || others.has(line),
    below: () => below,
    rest: () => [...others].sort((a, b) => a - b),
  };
}

/** `undefined` if there is none; a string with the error if it cannot be used. */
export function readCheckpoint(path: string): Checkpoint | undefined | string {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    return `cannot be read (${errorCode(error) ?? "unknown error"})`;
  }
  try {
    const value: unknown = JSON.parse(text);
    if (isCheckpoint(value)) return value;
  } catch {
    // Reported below.
  }
  return "is not a checkpoint of `load`";
}

/** Written completely or not at all: a kill in between leaves the previous one. */
export function writeCheckpoint(path: string, checkpoint: Checkpoint): void {
  const draft = `${path}.draft`;
  writeFileSync(draft, `${JSON.stringify(checkpoint)}\n`, { flush: true });
  renameSync(draft, path);
}

export function removeCheckpoint(path: string): void {
  rmSync(path, { force: true });
}

/** Whether it is about exactly these files. */
export function isAbout(
  checkpoint: Checkpoint,
  files: readonly LoadedFile[],
): boolean {
  return JSON.stringify(checkpoint.files) === JSON.stringify(files);
}

function isCheckpoint(value: unknown): value is Checkpoint {
  if (typeof value !== "object" || value === null) return false;
  const { version, files, settledBelow, settled, rejectedPath, ...counts } =
    value as Readonly<Record<string, unknown>>;
  return (
    version === 1 &&
    typeof rejectedPath === "string" &&
    Array.isArray(files) &&
    Array.isArray(settledBelow) &&
    settledBelow.every(Number.isSafeInteger) &&
    Array.isArray(settled) &&
    settled.every(
      (lines) => Array.isArray(lines) && lines.every(Number.isSafeInteger),
    ) &&
    ["rejectedSize", "delivered", "rejected"].every((name) =>
      Number.isSafeInteger(counts[name]),
    )
  );
}
