// Reads the sample files with a progress line.
import { badFile } from "../../diagnostics/codes/arguments-bad-file.js";
import type { Refusal } from "../../system/refuse.js";
import type { SamplesRead } from "../collect-samples.js";
import { createProgress } from "../../system/progress.js";
import { totalSize } from "../../driver/find-data-files.js";
import { DataFileError, type DataFile } from "../../driver/open-data.js";
import { readSamples } from "./read-samples.js";
import { withSmallHeap } from "../../system/small-heap.js";
import { counted, figure } from "../../text/count.js";
import type { Terminal } from "../../system/terminal.js";

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

/** The files, for a sentence. */
export function nameFiles(files: readonly DataFile[]): string {
  const [first] = files;
  return files.length === 1 && first !== undefined
    ? `\`${first.shown}\``
    : counted(files.length, "file");
}
