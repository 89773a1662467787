// `--report FILE`: what a run found, in files of its own beside what it prints. The ending of a file says which format.
import { resolve } from "node:path";
import { visible } from "../text/display-text.js";
import { writeText } from "./write-file.js";
import type { Terminal } from "./terminal.js";

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

/** Writes each report over the last run's; false where one could not be written, which is said. */
export function writeReports(
  { paths, cwd }: ReportFiles,
  textOf: (format: ReportFormat) => string,
  terminal: Terminal,
): boolean {
  const problems = paths.flatMap((path) => {
    const problem = writeText(resolve(cwd, path), textOf(formatOf(path)), true);
    return problem === undefined ? [] : [{ path, problem }];
  });
  for (const { path, problem } of problems) {
    terminal.err(`error: \`${visible(path)}\` was not written: ${problem}\n`);
  }
  return problems.length === 0;
}

function formatOf(path: string): ReportFormat {
  return path.endsWith(".md") ? "markdown" : "json";
}
