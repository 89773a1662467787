// `dfn-codegen import`: brings what people changed in a sheet back into the taxonomy.
import { dirname, resolve } from "node:path";
import { hasErrors, type Diagnostic } from "../../diagnostics/diagnostic.js";
import { projectRootOf } from "../../driver/project-root.js";
import { describeError } from "../../driver/report-errors.js";
import type { Run } from "../../driver/run.js";
import { showPath } from "../../driver/show-path.js";
import { exitCodeOf } from "../../system/exit-code.js";
import { refuseWriting } from "../../system/refuse.js";
import { refuseToRewrite, writeRewritten } from "../../system/replace-text.js";
import { present } from "../../system/report.js";
import type { Terminal } from "../../system/terminal.js";
import { counted } from "../../text/count.js";
import { visible } from "../../text/display-text.js";
import { printableDiff, unifiedDiff } from "../../text/unified-diff.js";
import {
  changeLines,
  changesAsData,
  countChanges,
} from "../describe-changes.js";
import type { ChangedDocument } from "../plan-import.js";
import { planSheet, type ImportResult } from "./plan-sheet.js";

export interface ImportOptions {
  /** The sheet, as given on the command line. */
  readonly sheet: string;
  /** Print the diff and write nothing. */
  readonly dryRun: boolean;
  readonly format: "pretty" | "json";
}

/**
 * Exit code 0 if the taxonomy says what the sheet says, 1 if something in the
 * sheet or the taxonomy is wrong, 2 if there is no such file. All changes are
 * made or none.
 */
export async function importSheet(
  run: Run,
  options: ImportOptions,
  terminal: Terminal,
): Promise<number> {
  const result = await planSheet(run, options.sheet);
  const problems =
    options.dryRun || hasErrors(result.diagnostics)
      ? []
      : writeFiles(result.files, run);
  const diagnostics = [...result.diagnostics, ...problems];
  const isDone = !hasErrors(diagnostics);
  const isWritten = isDone && !options.dryRun;
  const diff = result.files.map(diffOf).join("");
  const { changes } = result;
  const facts = {
    tool: "dfn-codegen",
    format: 1,
    command: "import",
    ok: isDone,
    ...(changes && changesAsData(changes)),
    wrote: isWritten
      ? result.files.map(({ document }) => document.file.path)
      : [],
    diff: options.dryRun ? diff : null,
  };
  const text = isDone
    ? summaryOf(result, run, options, terminal)
    : describeError(diagnostics, "nothing was imported");
  await present({ diagnostics, facts, text }, options.format, terminal);
  return exitCodeOf(diagnostics);
}

function summaryOf(
  { changes, files }: ImportResult,
  run: Run,
  { dryRun }: ImportOptions,
  { width }: Terminal,
): string {
  const taxonomy = visible(showPath(run.entry, run.cwd));
  if (changes === undefined || files.length === 0) {
    return `${taxonomy}: nothing to import, the sheet says the same\n`;
  }
  const diff = dryRun ? printableDiff(files.map(diffOf).join("")) : "";
  const lines = dryRun ? [] : changeLines(changes, width);
  const done = dryRun ? "dry run, nothing written: would make" : "made";
  const where = `in ${counted(files.length, "file")}`;
  const last = `${taxonomy}: ${done} ${countChanges(changes)} ${where}`;
  return `${diff}${[...lines, last].join("\n")}\n`;
}

function diffOf({ after, document: { file } }: ChangedDocument): string {
  return unifiedDiff(file.path, file.text, after);
}

/** A diagnostic for each file that could not be written. */
function writeFiles(
  files: readonly ChangedDocument[],
  run: Run,
): readonly Diagnostic[] {
  const root = projectRootOf(dirname(run.entry), run.files);
  return files.flatMap(({ after, document: { file, path: inner } }) => {
    const path = resolve(dirname(run.entry), inner);
    const problem =
      refuseToRewrite(path, root) ?? writeRewritten(path, file.text, after);
    if (problem === undefined) return [];
    return [refuseWriting(visible(file.path), problem).refusal];
  });
}
