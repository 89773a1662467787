// `--rejected`: the lines that would be dropped, in the format of `load`.
import { closeSync, openSync, statSync, writeSync } from "node:fs";
import type { RejectedLine } from "../check-lines.js";
import { rejectedRow } from "../rejected-row.js";

export interface RejectedFile {
  /** Writes lines of a file; throws the operating system's error. */
  readonly write: (file: string, lines: readonly RejectedLine[]) => void;
  readonly close: () => void;
}

/** The file is created with its first line. */
export function openRejectedFile(path: string): RejectedFile {
  let descriptor: number | undefined;
  return {
    write: (file, lines) => {
      if (lines.length === 0) return;
      descriptor ??= openSync(path, "a");
      const text = lines.map((line) => rejectedRow(file, line)).join("");
      writeSync(descriptor, text);
    },
    close: () => {
      if (descriptor !== undefined) closeSync(descriptor);
    },
  };
}

/** Whether a file has content that would be mixed with that of this run. */
export function hasContent(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0;
}
