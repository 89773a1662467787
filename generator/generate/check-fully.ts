// The part of `check` that needs a full run, loaded only if something changed.
import { hasErrors, type Diagnostic } from "../diagnostics/diagnostic.js";
import { compareOutput } from "./differences.js";
import { eventChangeLines } from "./event-changes.js";
import { describeFresh } from "./summary.js";
import { generatorFingerprint } from "./fingerprint.js";
import { withLimitedHeap } from "./limit-heap.js";
import { planJson } from "./plan-json.js";
import { exitCodeOf } from "../system/exit-code.js";
import { presentAndWrite } from "../system/report.js";
import { runPipeline, type BuildResult } from "./pipeline.js";
import {
  reportFormerSite,
  reportOtherFolders,
} from "./report-other-folders.js";
import type { Run } from "../driver/run.js";
import { describeError } from "../driver/report-errors.js";
import type { Terminal, Format } from "../system/terminal.js";

export interface CheckOptions {
  readonly format: Format;
  /** Compare with a full run, even if the manifest says that nothing changed. */
  readonly full: boolean;
  /** Files to write the JSON report to. */
  readonly report?: readonly string[];
}

export interface Comparison {
  /** Diagnostics of the run and of the comparison. */
  readonly diagnostics: readonly Diagnostic[];
  /** Absent if there was an error before the comparison. */
  readonly built?: BuildResult;
  /** Whether another version of dfn-codegen generated the folder. */
  readonly isOther: boolean;
}

/** Compares the folder with what a run would write; with `full`, the manifest is not trusted. */
export async function compareWithDisk(
  run: Run,
  full: boolean,
): Promise<Comparison> {
  const { diagnostics, built } = await runPipeline(run, { distrust: full });
  if (built === undefined) return { diagnostics, isOther: false };
  const isOther =
    built.previous !== undefined &&
    built.previous.generator !== generatorFingerprint();
  const { formerSite, others, shownFolder } = built;
  const findings = [
    ...compareOutput(built, run, isOther),
    ...reportOtherFolders(others, run, { shownFolder, asErrors: true }),
    ...reportFormerSite(formerSite, run.cwd),
  ];
  return { diagnostics: [...diagnostics, ...findings], built, isOther };
}

/** Compares the folder with what a run would write, and prints the result; returns the exit code. */
export async function checkFully(
  run: Run,
  { format, full, report = [] }: CheckOptions,
  terminal: Terminal,
): Promise<number> {
  const compared = await withLimitedHeap(run, (limited) =>
    compareWithDisk(limited, full),
  );
  const { diagnostics: all, built, isOther } = compared;
  const ok = !hasErrors(all);
  const changes = eventChangeLines(built?.eventChanges ?? []);
  const text =
    ok && built
      ? describeFresh(built, isOther)
      : [...changes.map((line) => `${line}\n`), describeError(all)].join("");
  const facts = { command: "check", ok, ...planJson(built) };
  const told = { diagnostics: all, facts, text };
  const files = { paths: report, cwd: run.cwd };
  const isWritten = await presentAndWrite(told, files, format, terminal);
  return isWritten ? exitCodeOf(all) : 1;
}
