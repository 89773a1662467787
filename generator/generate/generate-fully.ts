// The part of `generate` that needs the whole run, loaded only when something changed.
import { hasErrors, type Diagnostic } from "../diagnostics/diagnostic.js";
import { describePlan } from "./summary.js";
import { planFacts } from "./plan-json.js";
import { exitCodeOf } from "../system/exit-code.js";
import { present } from "../system/report.js";
import { produce, type Product } from "./pipeline.js";
import type { Run } from "../driver/run.js";
import { reportOtherFolders } from "./report-other-folders.js";
import { writePlan } from "./write-plan.js";
import { describeError } from "../driver/report-errors.js";
import type { Terminal, Format } from "../system/terminal.js";
import type { InputRecord } from "../read/source-host.js";

export interface GenerateOptions {
  readonly format: Format;
  readonly dryRun: boolean;
}

export interface GenerateResult {
  readonly exitCode: number;
  readonly inputs: InputRecord;
  /** Absolute; absent when the taxonomy has errors. */
  readonly outputFolder?: string;
}

/** Runs all stages and writes, unless there is an error or this is a dry run. */
export async function generateFully(
  run: Run,
  { format, dryRun }: GenerateOptions,
  terminal: Terminal,
): Promise<GenerateResult> {
  const { diagnostics, inputs, product } = await produce(run);
  const writes = product !== undefined && !dryRun && !hasErrors(diagnostics);
  const problems = writes ? writeProduct(product) : [];
  const all = [
    ...diagnostics,
    ...(product ? reportOthers(product, run) : []),
    ...problems,
  ];
  const ok = !hasErrors(all);
  const failed =
    problems.length > 0 ? "writing was interrupted" : "nothing written";
  const text =
    ok && product
      ? describePlan(product, run, { dryRun })
      : describeError(all, failed);
  const facts = { command: "generate", ok, dryRun, ...planFacts(product) };
  await present({ diagnostics: all, facts, text }, format, terminal);
  return {
    exitCode: exitCodeOf(all),
    inputs,
    ...(product && { outputFolder: product.folder }),
  };
}

/** What a run that writes says of folders that were left behind. */
export function reportOthers(
  { others, shownFolder }: Product,
  run: Run,
): readonly Diagnostic[] {
  return reportOtherFolders(others, run, { shownFolder, asErrors: false });
}

/** Writes what a run made; the error that stopped it, if any. */
export function writeProduct(product: Product): readonly Diagnostic[] {
  const { folder, shownFolder, plan, manifestText } = product;
  const error = writePlan({
    folder,
    shownFolder,
    plan,
    ...(manifestText !== undefined && { manifest: manifestText }),
  });
  return error === undefined ? [] : [error];
}
