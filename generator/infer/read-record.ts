// Parses the text of a record into samples, and keeps the problems of records without any.
import { normaliseRecord } from "./normalise-record.js";
import type { LineLocation, Sample } from "./sample.js";
import type { RecordText } from "../source/split-records.js";

/** Problems and their locations: only the first few are kept, all are counted. */
export interface Skipped {
  count: number;
  readonly first: {
    readonly location: LineLocation;
    readonly problem: string;
  }[];
}

const mostKept = 10;

export function nothingSkipped(): Skipped {
  return { count: 0, first: [] };
}

export function skip(
  skipped: Skipped,
  location: LineLocation,
  problem: string,
): void {
  skipped.count++;
  if (skipped.first.length < mostKept)
    skipped.first.push({ location, problem });
}

/** The samples of a record; problems are passed to `onProblem`. Empty lines are neither. */
export function readRecord(
  record: RecordText,
  onProblem: (problem: string) => void,
): readonly Sample[] {
  if ("problem" in record) {
    onProblem(record.problem);
    return [];
  }
  const text = record.text.replace(/^\ufeff/, "");
  if (text.trim() === "") return [];
  let value: unknown;
  try {
    value = JSON.parse(keepDecimals(text));
  } catch {
    onProblem("is not JSON");
    return [];
  }
  const { samples, problem } = normaliseRecord(value);
  if (problem !== undefined) onProblem(problem);
  return samples;
}

const maybeDecimal = /\d\.0+[\s,}\]eE]/;
/** A regular expression on a string of megabytes could overflow its stack. */
const longestRewritten = 1024 * 1024;
const stringOrDecimal = /"[^"\\]*(?:\\.[^"\\]*)*"|(-?\d+)\.0+(?=[\s,}\]])/g;

/**
 * `4000.0` was written by a language that distinguishes doubles, and
 * JSON.parse would turn it into the integer 4000. Only the kind of a number
 * matters here, never its value, so adding one half keeps it a double.
 */
function keepDecimals(text: string): string {
  if (text.length > longestRewritten || !maybeDecimal.test(text)) return text;
  return text.replace(stringOrDecimal, (whole, digits: string | undefined) =>
    digits === undefined ? whole : `${digits}.5`,
  );
}
