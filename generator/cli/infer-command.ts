// `dfn-codegen infer`: a draft taxonomy from samples or code.
import { Option, type Command } from "commander";
import type { TrackFunction } from "../sdk/sdk-names.js";
import { makeTerminal } from "./terminal.js";
import { addTrackFunction } from "./track-function.js";

interface InferFlags {
  readonly fromCode?: true | readonly string[];
  readonly trackFunction: readonly TrackFunction[];
  readonly excludeTests: boolean;
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
    .description("draft a taxonomy from samples of events, or from code")
    .argument(
      "[files...]",
      "NDJSON or JSON, also .gz: API bodies, SDK payloads, flat events; - is stdin",
    )
    .option(
      "--from-code [sources...]",
      "read raw calls of logEvent: a tsconfig, files or globs (default: tsconfig.json\nor jsconfig.json, or all sources where there is none); with or without samples before it",
    )
    .option(
      "--track-function <name>",
      "with --from-code: own function that takes an event's name, as in usage",
      addTrackFunction,
      [],
    )
    .option(
      "--exclude-tests",
      "with --from-code: leave tests and stories out",
      false,
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
      const { infer } = await import("../infer/command/infer.js");
      const { output, force, merge, dryRun, format, fromCode } = flags;
      process.exitCode = await infer(
        {
          files,
          fromCode: fromCode === true ? [] : fromCode,
          trackFunctions: flags.trackFunction,
          excludeTests: flags.excludeTests,
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
