// How far a load got: which lines of which files are settled, so that an interrupted one goes on where it was.
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { errorCode } from "../../system/file-errors.js";

/** A file as it was when the load began. */
export interface LoadedFile {
  readonly path: string;
  readonly size: number;
  readonly changed: number;
  /** Of a pipe: a digest of its beginning. */
  readonly head?: string;
}

/** Plain data, as it is written down. */
export interface Checkpoint {
  readonly version: 1;
  readonly files: readonly LoadedFile[];
  /** For each file: all lines below are settled; line 1 is the first. */
  readonly settledBelow: readonly number[];
  /** For each file: settled lines from there on, in order. */
  readonly settled: readonly (readonly number[])[];
  /** From the checkpoint's folder; another file must not be cut to that size. */
  readonly rejectedPath: string;
  /** Size of the file of rejected lines; what is behind is said again. */
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

/** Keeps one number for all lines that are settled without a gap, and the others beside it. */
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

/** Undefined when there is none; an error's text when it cannot be used. */
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
    // Said below.
  }
  return "is not a checkpoint of `load`";
}

/** Whole or not at all: a kill in between leaves the last one. */
export function writeCheckpoint(path: string, checkpoint: Checkpoint): void {
  const draft = `${path}.draft`;
  writeFileSync(draft, `${JSON.stringify(checkpoint)}\n`, { flush: true });
  renameSync(draft, path);
}

export function removeCheckpoint(path: string): void {
  rmSync(path, { force: true });
}

/** True when it is about these very files. */
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
