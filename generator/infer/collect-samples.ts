// Combines the stages from the bytes of a file to the counts.
import { countSample } from "./count-samples.js";
import { splitterFor, type Layout } from "../source/choose-splitter.js";
import { noStats, type SourceStats } from "./evidence.js";
import {
  nothingSkipped,
  readRecord,
  skip,
  type Skipped,
} from "./read-record.js";
import type { Splitter } from "../source/split-records.js";

/** All evidence of the samples so far. */
export interface SamplesRead {
  readonly stats: SourceStats;
  readonly skipped: Skipped;
  /** Records with at least one sample. */
  records: number;
}

export function nothingRead(): SamplesRead {
  return { stats: noStats("samples"), skipped: nothingSkipped(), records: 0 };
}

/** Creates a reader that takes one file's bytes and counts its samples into `read`. */
export function collectSamples(
  file: string,
  layout: Layout,
  read: SamplesRead,
): Splitter {
  return splitterFor(layout, (record) => {
    const location = { file, line: record.line };
    const before = read.skipped.count;
    const samples = readRecord(record, (text) => {
      skip(read.skipped, location, text);
    });
    if (samples.length > 0 || read.skipped.count > before) read.records++;
    for (const sample of samples) countSample(read.stats, sample, location);
  });
}
