// `dfn-codegen check`: reports whether the output folder is up to date, and writes nothing.
import { findUnchanged } from "./up-to-date.js";
import { describeUnchanged } from "./describe-unchanged.js";
import { presentAndWrite } from "../system/report.js";
import type { Run } from "../driver/run.js";
import type { Terminal } from "../system/terminal.js";
import type { CheckOptions } from "./check-fully.js";

/**
 * The exit code: 0 if the folder is what a run would write, 1 if not or if the
 * taxonomy has errors. If the manifest shows that nothing changed, it is
 * trusted unless `full` is set: anyone who can write to the folder can forge
 * one.
 */
export async function check(
  run: Run,
  options: CheckOptions,
  terminal: Terminal,
): Promise<number> {
  const { format, full, report = [] } = options;
  const unchanged = full ? undefined : await findUnchanged(run);
  if (unchanged !== undefined) {
    const told = await describeUnchanged("check", unchanged, run);
    const files = { paths: report, cwd: run.cwd };
    const isWritten = await presentAndWrite(told, files, format, terminal);
    if (run.request !== undefined) {
      const { rememberUnchanged } = await import("./remember-unchanged.js");
      await rememberUnchanged(run, unchanged);
    }
    return isWritten ? 0 : 1;
  }
  const { checkFully } = await import("./check-fully.js");
  return checkFully(run, options, terminal);
}
