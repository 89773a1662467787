// The ledger of a load: which lines are settled and how, stored so that a kill loses no line and repeats few.
import {
  closeSync,
  existsSync,
  openSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from "node:fs";
import { dirname, relative } from "node:path";
import type { HintedViolation } from "../../judge/violation-hint.js";
import { rejectedRow } from "../../validate/rejected-row.js";
import {
  makeLineSet,
  removeCheckpoint,
  writeCheckpoint,
  type Checkpoint,
  type LoadedFile,
} from "./checkpoint.js";

/** A line of one of the files. */
export interface Line {
  readonly file: number;
  readonly line: number;
  /** Absent if its bytes are not text. */
  readonly text?: string;
}

export interface LoadCounts {
  readonly delivered: number;
  readonly rejected: number;
  /** Lines that an earlier run settled. */
  readonly resumed: number;
}

export interface Ledger {
  readonly isSettled: (line: Line) => boolean;
  readonly deliver: (line: Line) => void;
  /** The line is empty. */
  readonly skip: (line: Line) => void;
  /** Writes the line with its reasons at once. */
  readonly reject: (line: Line, reasons: readonly HintedViolation[]) => void;
  readonly counts: () => LoadCounts;
  /** How many lines had each code as their main error. */
  readonly reasons: () => ReadonlyMap<string, number>;
  /** Each hint of the reasons, once. */
  readonly hints: () => readonly string[];
  readonly hasRejectedFile: () => boolean;
  /** Another load took over: nothing more is written. */
  readonly abandon: () => void;
  /** If all lines are settled, the checkpoint is not needed any more. */
  readonly close: (isComplete: boolean) => void;
}

/** Milliseconds between two checkpoints. */
const pace = 500;

/**
 * Continues what an earlier run left; `checkpoint` is absent for a dry run,
 * which cannot be resumed. `isHeld` is called before each write: once it is
 * false, the files belong to another load.
 */
export function makeLedger(
  files: readonly LoadedFile[],
  previous: Checkpoint | undefined,
  paths: { readonly checkpoint?: string; readonly rejected: string },
  isHeld: () => boolean = () => true,
): Ledger {
  const sets = files.map((_, at) =>
    makeLineSet(previous?.settledBelow[at], previous?.settled[at]),
  );
  const reasons = new Map<string, number>();
  const hints = new Set<string>();
  let delivered = previous?.delivered ?? 0;
  let rejected = previous?.rejected ?? 0;
  let resumed = 0;
  let rejectedSize = previous?.rejectedSize ?? 0;
  let descriptor: number | undefined;
  let savedAt = 0;
  let isAbandoned = false;

  if (existsSync(paths.rejected)) {
    // Lines rejected after the checkpoint are read again; a new load begins a new file.
    const size = statSync(paths.rejected).size;
    truncateSync(paths.rejected, Math.min(size, rejectedSize));
    if (rejectedSize === 0) rmSync(paths.rejected);
  }
  save();

  function mayWrite(): boolean {
    isAbandoned ||= !isHeld();
    return !isAbandoned;
  }

  function save(): void {
    savedAt = performance.now();
    if (paths.checkpoint === undefined || !mayWrite()) return;
    writeCheckpoint(paths.checkpoint, {
      version: 1,
      files,
      settledBelow: sets.map((set) => set.below()),
      settled: sets.map((set) => set.rest()),
      rejectedPath: relative(dirname(paths.checkpoint), paths.rejected),
      rejectedSize,
      delivered,
      rejected,
    });
  }

  function settle({ file, line }: Line): void {
    sets[file]?.add(line);
    if (performance.now() - savedAt > pace) save();
  }

  return {
    isSettled: ({ file, line }) => {
      const isSettled = sets[file]?.has(line) === true;
      if (isSettled) resumed++;
      return isSettled;
    },
    deliver: (line) => {
      delivered++;
      settle(line);
    },
    skip: settle,
    reject: (line, found) => {
      if (!mayWrite()) return;
      rejected++;
      const code = mainCode(found);
      reasons.set(code, (reasons.get(code) ?? 0) + 1);
      for (const { hint } of found) if (hint !== undefined) hints.add(hint);
      descriptor ??= openSync(paths.rejected, "a");
      const path = files[line.file]?.path;
      const { text } = line;
      const own = { line: line.line, reasons: found };
      const row = text === undefined ? own : { ...own, text };
      rejectedSize += writeSync(descriptor, rejectedRow(path, row));
      settle(line);
    },
    counts: () => ({ delivered, rejected, resumed }),
    reasons: () => reasons,
    hints: () => [...hints],
    hasRejectedFile: () => rejectedSize > 0,
    abandon: () => {
      isAbandoned = true;
    },
    close: (isComplete) => {
      if (descriptor !== undefined) closeSync(descriptor);
      if (!isComplete) save();
      else if (paths.checkpoint !== undefined && mayWrite()) {
        removeCheckpoint(paths.checkpoint);
      }
    },
  };
}

/** The code of a line's main error: if the event is not registered, that has to be fixed first. */
function mainCode(reasons: readonly HintedViolation[]): string {
  const main =
    reasons.find(({ code }) => code === "unregistered_event") ?? reasons[0];
  return main?.code ?? "unknown";
}
