// `dfn-codegen infer`: a draft taxonomy from samples.
import { Option, type Command } from "commander";
import { makeTerminal } from "./terminal.js";

interface InferFlags {
  readonly output?: string;
  readonly force: boolean;
  readonly merge?: string;
  readonly dryRun: boolean;
  readonly format: "pretty" | "json";
}

/** Adds the command; its action sets `process.exitCode`. */
export function addInfer(program: Command): void {
  program
    .command("infer")
    .description("draft a taxonomy from samples of events")
    .argument(
      "[files...]",
      "NDJSON or JSON, also .gz: API bodies, SDK payloads, flat events; - is stdin",
    )
    .option("-o, --output <file>", "where to write the draft (default: stdout)")
    .option("--force", "overwrite the output", false)
    .option(
      "--merge <taxonomy>",
      "add what is new to a taxonomy, and keep every byte that is there",
    )
    .option("--dry-run", "with --merge: show what would be added", false)
    .addOption(
      new Option("--format <format>", "of what is printed")
        .choices(["pretty", "json"])
        .default("pretty"),
    )
    .action(async (files: readonly string[], flags: InferFlags) => {
      const { infer } = await import("../commands/infer.js");
      const { output, force, merge, dryRun, format } = flags;
      process.exitCode = await infer(
        {
          files,
          output,
          force,
          merge,
          dryRun,
          format,
          cwd: process.cwd(),
          watched: process.stderr.isTTY,
        },
        makeTerminal(program.opts()),
      );
    });
}
