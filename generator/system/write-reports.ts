// `--report FILE`: what a run found, in files of its own beside what it prints. The ending of a file says which format.
import { resolve } from "node:path";
import { notWritten } from "../diagnostics/codes/output-not-written.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { visible } from "../text/display-text.js";
import { writeText } from "./write-file.js";

/** Formats of reports in files, by the ending that names them. */
export const reportEndings = { ".json": "json", ".md": "markdown" } as const;
export type ReportEnding = keyof typeof reportEndings;
export type ReportFormat = (typeof reportEndings)[ReportEnding];

export interface ReportFiles {
  /** As they were named. */
  readonly paths: readonly string[];
  /** What relative ones start at. */
  readonly cwd: string;
}

/** Writes each report over the last run's, before the run is told of; a diagnostic for each that could not be written. */
export function writeReports(
  { paths, cwd }: ReportFiles,
  textOf: (format: ReportFormat) => string,
): readonly Diagnostic[] {
  return paths.flatMap((path) => {
    const problem = writeText(resolve(cwd, path), textOf(formatOf(path)), true);
    if (problem === undefined) return [];
    const message = `\`${visible(path)}\` is not written: ${problem}`;
    return [notWritten.at({ message })];
  });
}

function formatOf(path: string): ReportFormat {
  return path.endsWith(".md") ? "markdown" : "json";
}
