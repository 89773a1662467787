// The part of `generate` that needs a full run, loaded only if something changed.
import { hasErrors, type Diagnostic } from "../diagnostics/diagnostic.js";
import { withLimitedHeap } from "./limit-heap.js";
import { describePlan } from "./summary.js";
import { planJson } from "./plan-json.js";
import { exitCodeOf } from "../system/exit-code.js";
import { present } from "../system/report.js";
import {
  runPipeline,
  type BuildResult,
  type PipelineOptions,
} from "./pipeline.js";
import type { Run } from "../driver/run.js";
import {
  reportFormerSite,
  reportOtherFolders,
} from "./report-other-folders.js";
import { writePlan } from "./write-plan.js";
import { describeError } from "../driver/report-errors.js";
import type { Terminal, Format } from "../system/terminal.js";
import type { InputRecord } from "../read/source-host.js";

/** With what is known from earlier runs, if it is one of several. */
export interface GenerateOptions extends Pick<
  PipelineOptions,
  "memory" | "snapshots" | "printed" | "site"
> {
  readonly format: Format;
  readonly dryRun: boolean;
}

export interface GenerateResult {
  readonly exitCode: number;
  readonly inputs: InputRecord;
  /** Absolute; absent if the taxonomy has errors. */
  readonly outputFolder?: string;
}

/** Runs all stages and writes the files, unless there is an error or this is a dry run. */
export async function generateFully(
  run: Run,
  { format, dryRun, ...known }: GenerateOptions,
  terminal: Terminal,
): Promise<GenerateResult> {
  const { diagnostics, inputs, built } = await withLimitedHeap(run, (limited) =>
    runPipeline(limited, known),
  );
  const writes = built !== undefined && !dryRun && !hasErrors(diagnostics);
  const problems = writes ? writeBuild(built) : [];
  const all = [
    ...diagnostics,
    ...(built ? reportOthers(built, run) : []),
    ...problems,
  ];
  const ok = !hasErrors(all);
  const failed =
    problems.length > 0 ? "writing was interrupted" : "nothing written";
  const text =
    ok && built
      ? describePlan(built, run, { dryRun })
      : describeError(all, failed);
  const facts = { command: "generate", ok, dryRun, ...planJson(built) };
  await present({ diagnostics: all, facts, text }, format, terminal);
  return {
    exitCode: exitCodeOf(all),
    inputs,
    ...(built && { outputFolder: built.folder }),
  };
}

/** Diagnostics about folders that were left behind. */
export function reportOthers(
  { formerSite, others, shownFolder }: BuildResult,
  run: Run,
): readonly Diagnostic[] {
  return [
    ...reportOtherFolders(others, run, { shownFolder, asErrors: false }),
    ...reportFormerSite(formerSite, run.cwd),
  ];
}

/** Writes the result of a run; returns the error that stopped it, if any. */
export function writeBuild(built: BuildResult): readonly Diagnostic[] {
  const { folder, shownFolder, plan, manifestText, site } = built;
  // First, because the manifest vouches for it.
  const error =
    (site && writePlan(site)) ??
    writePlan({
      folder,
      shownFolder,
      plan,
      ...(manifestText !== undefined && { manifest: manifestText }),
    });
  return error === undefined ? [] : [error];
}
