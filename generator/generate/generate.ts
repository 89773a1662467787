// `dfn-codegen generate`: writes the output folder, or says what it would write.
import type { InputRecord } from "../read/source-host.js";
import { describeUnchanged } from "./describe-unchanged.js";
import { findUnchanged } from "./up-to-date.js";
import { present } from "../system/report.js";
import type { Run } from "../driver/run.js";
import type { Format, Terminal } from "../system/terminal.js";

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

/** One run. With an error in the taxonomy nothing is written. */
export async function generate(
  run: Run,
  options: GenerateOptions,
  terminal: Terminal,
): Promise<GenerateResult> {
  const unchanged = await findUnchanged(run);
  if (unchanged === undefined) {
    const { generateFully } = await import("./generate-fully.js");
    return generateFully(run, options, terminal);
  }
  const told = await describeUnchanged("generate", unchanged, run);
  await present(told, options.format, terminal);
  const { folder, inputs } = unchanged;
  return { exitCode: 0, inputs, outputFolder: folder };
}
