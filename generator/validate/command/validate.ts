// `dfn-codegen validate`: says of events at rest, or in a stream, which the console would drop, and why.
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { badFile } from "../../diagnostics/codes/arguments-bad-file.js";
import { badOutput } from "../../diagnostics/codes/validate-bad-output.js";
import { tooFewEvents } from "../../diagnostics/codes/validate-too-few-events.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { analyzeToJudge } from "../../driver/compile-run.js";
import { findDataFiles, totalSize } from "../../driver/find-data-files.js";
import type { DataFile } from "../../driver/open-data.js";
import { findMisplaced } from "../../driver/own-files.js";
import { describeError } from "../../driver/report-errors.js";
import type { Run } from "../../driver/run.js";
import { makeJudge } from "../../judge/make-judge.js";
import { exitCodeOf, wrongUsage } from "../../system/exit-code.js";
import { cannotRead } from "../../system/file-errors.js";
import type { Refusal } from "../../system/refuse.js";
import { present } from "../../system/report.js";
import { withSmallHeap } from "../../system/small-heap.js";
import type { Terminal } from "../../system/terminal.js";
import { counted } from "../../text/count.js";
import { visible } from "../../text/display-text.js";
import { exportTypes } from "../export-csv.js";
import { defaultThresholds } from "../fail-on.js";
import { makeReport, type RunFacts, type ValidateReport } from "../report.js";
import type { CheckContext } from "./context.js";
import { makeDuplicateFinder } from "./duplicates.js";
import type { ValidateOptions } from "./options.js";
import { presentReport, reportHead } from "./present-report.js";
import { showProgress } from "./progress.js";
import { hasContent, openRejectedFile } from "./rejected-file.js";
import { OutputError, runCheck, type CheckRun } from "./run-check.js";
import { openPool } from "./worker-pool.js";

/** SIGINT's exit code. */
const interruptedCode = 130;
/** From this size on, `--workers auto` uses threads: each compiles the taxonomy first. */
const worthWorkers = 64 * 1024 * 1024;
const mostWorkers = 8;

/**
 * Runs the validation and returns the exit code: 0 if nothing would be dropped;
 * 1 if too much would be, or too few events were read; 2 if a file cannot be
 * read; 130 after an interrupt.
 */
export async function validate(
  run: Run,
  paths: readonly string[],
  options: ValidateOptions,
  terminal: Terminal,
): Promise<number> {
  const { cwd } = run;
  const explain = (diagnostics: readonly Diagnostic[], text = "") =>
    present(
      { diagnostics, facts: { ...reportHead, ok: false }, text },
      plainFormat(options.format),
      terminal,
    );
  const stop = async ({ refusal }: Refusal): Promise<number> => {
    await explain([refusal]);
    return wrongUsage;
  };
  const { taxonomy, diagnostics } = analyzeToJudge(run);
  if (taxonomy === undefined) {
    await explain(
      diagnostics,
      describeError(diagnostics, "nothing was validated"),
    );
    return exitCodeOf(diagnostics);
  }
  const files = findDataFiles(paths, cwd);
  const refusal = findMissing(files) ?? findBadOutput(paths, cwd, options);
  if (refusal !== undefined) return stop(refusal);

  const judge = makeJudge(taxonomy);
  const by = options.by.length === 0 ? ["event"] : options.by;
  const wanted = {
    rejected: options.rejected !== undefined,
    verdicts: options.format === "ndjson",
    ids: options.duplicates,
  };
  const context: CheckContext = {
    cwd,
    judge,
    types: exportTypes(taxonomy),
    options: { by, samples: options.samples, form: options.form, ...wanted },
  };
  const total = totalSize(files);
  const progress = showProgress(options.progress, total, terminal);
  const rejected =
    options.rejected === undefined
      ? undefined
      : openRejectedFile(resolve(cwd, options.rejected));
  const duplicates = options.duplicates ? makeDuplicateFinder() : undefined;
  const startedAt = performance.now();
  const elapsed = (): number => performance.now() - startedAt;
  const work: CheckRun = {
    files,
    context,
    outputs: { rejected, duplicates, write: options.write },
    workersFor: (bytes) => workersFor(bytes, options),
    openPool: (size) =>
      openPool(size, {
        taxonomy,
        options: {
          ...context.options,
          form: options.form === "export-csv" ? "auto" : options.form,
        },
      }),
    signal: options.signal,
    onProgress: ({ file, bytes, tally: { events, dropped } }) => {
      progress.show(() => ({
        ...{ file, files: files.length, bytes, total, events, dropped },
        milliseconds: elapsed(),
      }));
    },
  };
  try {
    const { tally, facts } = await withSmallHeap(() => runCheck(work));
    progress.clear();
    const whole: RunFacts = {
      ...facts,
      milliseconds: Math.round(elapsed()),
      ...(duplicates && { duplicates: await duplicates.find() }),
    };
    const thresholds =
      options.thresholds.length === 0 ? defaultThresholds : options.thresholds;
    const { expect } = options;
    const registered = taxonomy.events
      .filter(({ status }) => status === "active")
      .map(({ name }) => name);
    const settings = { by, thresholds, expect };
    const report = makeReport(tally, whole, settings, judge, registered);
    const problems = problemsOf(report);
    const isWritten = presentReport(
      report,
      problems,
      { ...options, cwd },
      terminal,
    );
    return exitCode(report, isWritten);
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    return await stop({ refusal: badOutput.at({ message: error.message }) });
  } finally {
    progress.clear();
    rejected?.close();
    duplicates?.close();
  }
}

function exitCode(
  { interrupted, unread, ok }: ValidateReport,
  isWritten: boolean,
): number {
  if (interrupted) return interruptedCode;
  if (unread.length > 0) return wrongUsage;
  return ok && isWritten ? 0 : 1;
}

/** What makes the run fail besides the events themselves. */
function problemsOf({
  unread,
  events,
  expected,
  interrupted,
}: ValidateReport): readonly Diagnostic[] {
  const few =
    events === 0
      ? "nothing was validated: no events were read"
      : `read ${counted(events, "event")}, fewer than the ${String(expected)} of \`--expect\``;
  return [
    ...unread.map(({ reason }) => badFile.at({ message: reason })),
    ...(events < expected && !interrupted && unread.length === 0
      ? [tooFewEvents.at({ message: few })]
      : []),
  ];
}

function workersFor(
  bytes: number,
  { workers, format }: ValidateOptions,
): number {
  if (workers !== "auto") return workers;
  // A stream of verdicts has a reader that is slower than any thread.
  if (bytes < worthWorkers || format === "ndjson") return 1;
  return Math.min(mostWorkers, availableParallelism());
}

/** A mistyped name is found before hours of reading. */
function findMissing(files: readonly DataFile[]): Refusal | undefined {
  const missing = files.find(({ path }) => path !== "-" && !existsSync(path));
  if (missing === undefined) return undefined;
  const error = Object.assign(new Error("missing"), { code: "ENOENT" });
  const message = cannotRead(missing.shown, error) ?? missing.shown;
  return { refusal: badFile.at({ message }) };
}

function findBadOutput(
  inputs: readonly string[],
  cwd: string,
  { rejected, report }: ValidateOptions,
): Refusal | undefined {
  const own = [
    ...(rejected === undefined ? [] : [{ flag: "--rejected", path: rejected }]),
    ...report.map((path) => ({ flag: "--report", path })),
  ];
  const message = findMisplaced(inputs, own, cwd, "validate");
  if (message !== undefined) {
    const hint = "name another path for it";
    return { refusal: badOutput.at({ message, hint }) };
  }
  if (rejected === undefined || !hasContent(resolve(cwd, rejected))) {
    return undefined;
  }
  return {
    refusal: badOutput.at({
      message: `\`${visible(rejected)}\` already exists, from another run`,
      hint: "move it away, or name another file with `--rejected`",
    }),
  };
}

/** What a run without a report is printed in: stdout of `ndjson` is for verdicts alone. */
function plainFormat(
  format: ValidateOptions["format"],
): "pretty" | "json" | "github" {
  return format === "markdown" || format === "ndjson" ? "pretty" : format;
}
