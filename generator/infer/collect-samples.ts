// The stages up to the facts in one place: bytes of a file go in, counts come out.
import { accumulate } from "./accumulate.js";
import { splitterFor, type Layout } from "../source/choose-splitter.js";
import { noFacts, type Facts } from "./facts.js";
import {
  nothingSkipped,
  readRecord,
  skip,
  type Skipped,
} from "./read-record.js";
import type { Splitter } from "../source/split-records.js";

/** All that is known of the samples so far. */
export interface SamplesRead {
  readonly facts: Facts;
  readonly skipped: Skipped;
  /** Records that had something in them. */
  records: number;
}

export function nothingRead(): SamplesRead {
  return { facts: noFacts(), skipped: nothingSkipped(), records: 0 };
}

/** Takes one file's bytes and counts its samples into `read`. */
export function collectSamples(
  file: string,
  layout: Layout,
  read: SamplesRead,
): Splitter {
  return splitterFor(layout, (record) => {
    const place = { file, line: record.line };
    const before = read.skipped.count;
    const samples = readRecord(record, (text) => {
      skip(read.skipped, place, text);
    });
    if (samples.length > 0 || read.skipped.count > before) read.records++;
    for (const sample of samples) accumulate(read.facts, sample, place);
  });
}
