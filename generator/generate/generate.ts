// `dfn-codegen generate`: writes the output folder, or prints what it would write.
import { describeUnchanged } from "./describe-unchanged.js";
import { findUnchanged } from "./up-to-date.js";
import { present } from "../system/report.js";
import type { Run } from "../driver/run.js";
import type { Terminal } from "../system/terminal.js";
import type { GenerateOptions, GenerateResult } from "./generate-fully.js";

/** Runs once. Writes nothing if the taxonomy has errors. */
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
  if (run.request !== undefined) {
    const { rememberUnchanged } = await import("./remember-unchanged.js");
    await rememberUnchanged(run, unchanged);
  }
  const { folder, inputs } = unchanged;
  return { exitCode: 0, inputs, outputFolder: folder };
}
