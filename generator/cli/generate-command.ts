// `dfn-codegen generate`, the default command: writes the output folder.
import type { Command } from "commander";
import { withRunFlags, type CommonFlags } from "./run-flags.js";
import { examples } from "./examples.js";
import { makeTerminal } from "./terminal.js";
import { optimizeLittle } from "../system/optimize-little.js";
import type { GenerateOptions } from "../generate/generate-fully.js";

interface GenerateFlags extends CommonFlags, GenerateOptions {
  readonly watch: boolean;
}

/** Adds the command; its action sets `process.exitCode`. */
export function addGenerate(program: Command): void {
  withRunFlags(program.command("generate", { isDefault: true }))
    .description("write the output folder")
    .option("--dry-run", "show what would be written without writing it", false)
    .option(
      "-w, --watch",
      "generate again whenever the taxonomy changes",
      false,
    )
    .addHelpText("after", examples("taxonomy.yaml -o src/generated", "--watch"))
    .action(async (taxonomy: string | undefined, flags: GenerateFlags) => {
      const { makeRun } = await import("../driver/run.js");
      const run = makeRun(taxonomy, flags, process.cwd());
      const terminal = makeTerminal(program.opts());
      const { format, dryRun } = flags;
      if (flags.watch) {
        const { watch } = await import("../generate/watch.js");
        await watch(run, { format, dryRun }, terminal);
        return;
      }
      optimizeLittle();
      const { generate } = await import("../generate/generate.js");
      const { requestOf } = await import("../unchanged/request.js");
      const { exitCode } = await generate(
        { ...run, request: requestOf(run.cwd, taxonomy, flags) },
        { format, dryRun },
        terminal,
      );
      process.exitCode = exitCode;
    });
}
