// The part of `check` that needs the whole run, loaded only when something changed.
import { hasErrors, type Diagnostic } from "../diagnostics/diagnostic.js";
import { compareOutput } from "./differences.js";
import { describeFresh } from "./summary.js";
import { generatorFingerprint } from "./fingerprint.js";
import { planFacts } from "./plan-json.js";
import { presentAndWrite } from "../system/report.js";
import { produce, type Product } from "./pipeline.js";
import type { Run } from "../driver/run.js";
import { describeError } from "../driver/report-errors.js";
import type { Terminal, Format } from "../system/terminal.js";

export interface CheckOptions {
  readonly format: Format;
  /** Compare with what a full run makes, even where the manifest says that nothing changed. */
  readonly full: boolean;
  /** Files that get the report as JSON. */
  readonly report?: readonly string[];
}

export interface Comparison {
  /** Of the run and of the comparison. */
  readonly diagnostics: readonly Diagnostic[];
  /** Absent when there was an error before the comparison. */
  readonly product?: Product;
  /** Whether another version of dfn-codegen made the folder. */
  readonly isOther: boolean;
}

/** Compares the folder with what a run would write; with `full` the manifest spares no work. */
export async function compareWithDisk(
  run: Run,
  full: boolean,
): Promise<Comparison> {
  const { diagnostics, product } = await produce(run, { distrust: full });
  if (product === undefined) return { diagnostics, isOther: false };
  const isOther =
    product.previous !== undefined &&
    product.previous.generator !== generatorFingerprint();
  const findings = compareOutput(product, run, isOther);
  return { diagnostics: [...diagnostics, ...findings], product, isOther };
}

/** Compares the folder with what a run would write, and says so; the exit code. */
export async function checkFully(
  run: Run,
  { format, full, report = [] }: CheckOptions,
  terminal: Terminal,
): Promise<number> {
  const compared = await compareWithDisk(run, full);
  const { diagnostics: all, product, isOther } = compared;
  const ok = !hasErrors(all);
  const text =
    ok && product ? describeFresh(product, isOther) : describeError(all);
  const facts = { command: "check", ok, ...planFacts(product) };
  const told = { diagnostics: all, facts, text };
  const files = { paths: report, cwd: run.cwd };
  const isWritten = await presentAndWrite(told, files, format, terminal);
  return ok && isWritten ? 0 : 1;
}
