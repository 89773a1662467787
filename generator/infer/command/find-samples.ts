// Finds the sample files by path or pattern, and reads them with a progress line.
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { badFile } from "../../diagnostics/codes/arguments-bad-file.js";
import type { Refusal } from "../../system/refuse.js";
import { visible } from "../../text/display-text.js";
import type { SamplesRead } from "../collect-samples.js";
import { glob } from "../../driver/disk-host.js";
import { createProgress } from "../../system/progress.js";
import { DataFileError, type DataFile } from "../../driver/open-data.js";
import { readSamples } from "./read-samples.js";
import { withSmallHeap } from "../../system/small-heap.js";
import { counted, figure } from "../../text/count.js";
import { showPath } from "../../driver/show-path.js";
import type { Terminal } from "../../system/terminal.js";

/** The files of the given paths and patterns; `-` is the standard input. */
export function findSampleFiles(
  files: readonly string[],
  cwd: string,
): readonly DataFile[] {
  const found = new Map<string, DataFile>();
  for (const given of files) {
    if (given === "-") {
      found.set("-", { path: "-", shown: "stdin" });
      continue;
    }
    // Where the shell does not expand patterns, a name that is not a file may be one.
    const isPattern = /[*?{[]/.test(given) && !isThere(resolve(cwd, given));
    const paths = isPattern ? glob(given, cwd) : [];
    for (const path of paths.length > 0 ? paths : [resolve(cwd, given)]) {
      found.set(path, { path, shown: visible(showPath(path, cwd)) });
    }
  }
  return [...found.values()];
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Reads all files, with a progress line on a terminal; a refusal if a file cannot be read. */
export async function watchSamples(
  files: readonly DataFile[],
  watched: boolean,
  terminal: Terminal,
): Promise<SamplesRead | Refusal> {
  const progress = createProgress(
    watched ? terminal.err : undefined,
    totalSize(files),
  );
  try {
    return await withSmallHeap(() =>
      readSamples(files, (bytes, { stats, skipped }) => {
        const bad =
          skipped.count === 0 ? "" : `, ${figure(skipped.count)} skipped`;
        progress.show(bytes, `${counted(stats.eventCount, "event")}${bad}`);
      }),
    );
  } catch (error) {
    if (!(error instanceof DataFileError)) throw error;
    return { refusal: badFile.at({ message: error.message }) };
  } finally {
    progress.clear();
  }
}

/** In bytes; 0 if the size of one of them is unknown. */
function totalSize(files: readonly DataFile[]): number {
  let total = 0;
  for (const { path } of files) {
    const stats =
      path === "-" ? undefined : statSync(path, { throwIfNoEntry: false });
    if (stats === undefined || !stats.isFile()) return 0;
    total += stats.size;
  }
  return total;
}

/** The files, for a sentence. */
export function nameFiles(files: readonly DataFile[]): string {
  const [first] = files;
  return files.length === 1 && first !== undefined
    ? `\`${first.shown}\``
    : counted(files.length, "file");
}
