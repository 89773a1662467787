// `dfn-codegen check`: compares the output folder with what generate would write.
import type { Command } from "commander";
import { reportFlag } from "./report-flag.js";
import { withRunFlags, type CommonFlags } from "./run-flags.js";
import { examples } from "./examples.js";
import { optimizeLittle } from "../system/optimize-little.js";
import { makeTerminal } from "./terminal.js";

interface CheckFlags extends CommonFlags {
  readonly full: boolean;
  readonly report: readonly string[];
}

/** Adds the command; its action sets `process.exitCode`. */
export function addCheck(program: Command): void {
  withRunFlags(program.command("check"))
    .description(
      "fail if the output folder differs from what generate would write",
    )
    .option(
      "--full",
      "compare every file, even if nothing seems to have changed",
      false,
    )
    .addOption(reportFlag([".json"]))
    .addHelpText("after", examples("check --full --format github"))
    .action(async (taxonomy: string | undefined, flags: CheckFlags) => {
      optimizeLittle();
      const { makeRun } = await import("../driver/run.js");
      const { check } = await import("../generate/check.js");
      const { requestOf } = await import("../unchanged/request.js");
      const cwd = process.cwd();
      const run = {
        ...makeRun(taxonomy, flags, cwd),
        request: requestOf(cwd, taxonomy, flags),
      };
      const terminal = makeTerminal(program.opts());
      process.exitCode = await check(run, flags, terminal);
    });
}
