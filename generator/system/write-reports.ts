// `--report FILE`: writes the findings of a run to files, in addition to printing them. The extension
// determines the format.
import { resolve } from "node:path";
import { notWritten } from "../diagnostics/codes/output-not-written.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { visible } from "../text/display-text.js";
import { writeText } from "./write-file.js";

/** Formats of report files, by extension. */
export const reportEndings = {
  ".json": "json",
  ".md": "markdown",
  ".csv": "csv",
} as const;
export type ReportEnding = keyof typeof reportEndings;
export type ReportFormat = (typeof reportEndings)[ReportEnding];

export interface ReportFiles {
  /** The paths as given. */
  readonly paths: readonly string[];
  /** The folder of relative paths. */
  readonly cwd: string;
}

/**
 * Writes each report, replacing that of the last run, before the run is
 * reported; a diagnostic for each that could not be written.
 */
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
  if (path.endsWith(".md")) return "markdown";
  return path.endsWith(".csv") ? "csv" : "json";
}
