// `dfn-codegen infer`: a draft taxonomy from samples or code.
import type { Command } from "commander";
import type { TrackFunction } from "../sdk/sdk-names.js";
import { examples } from "./examples.js";
import { formatOption, type PlainFormat } from "./format-option.js";
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
  readonly format: PlainFormat;
}

/** Adds the command; its action sets `process.exitCode`. */
export function addInfer(program: Command): void {
  program
    .command("infer")
    .description("draft a taxonomy from sample events or from code")
    .argument(
      "[files...]",
      "NDJSON or JSON, also .gz: API bodies, SDK payloads, flat events; - is stdin",
    )
    .option(
      "--from-code [sources...]",
      "read raw calls of logEvent: a tsconfig, files or globs (default: tsconfig.json\nor jsconfig.json, or all sources if there is neither); can be combined with samples, which come first",
    )
    .option(
      "--track-function <name>",
      "with --from-code: your own function that takes an event's name, as in usage;\nreplaces usage.track_functions of the taxonomy",
      addTrackFunction,
      [],
    )
    .option(
      "--exclude-tests",
      "with --from-code: ignore tests and stories",
      false,
    )
    .option("-o, --output <file>", "where to write the draft (default: stdout)")
    .option("--force", "overwrite the output file", false)
    .option(
      "--merge <taxonomy>",
      "add what is new to a taxonomy, without changing what it already has",
    )
    .option("--dry-run", "with --merge: show what would be added", false)
    .addOption(formatOption())
    .addHelpText(
      "after",
      examples(
        "infer samples.ndjson -o taxonomy.yaml",
        "infer --from-code src --merge taxonomy.yaml",
      ),
    )
    .action(async (samples: readonly string[], flags: InferFlags) => {
      const { infer } = await import("../infer/command/infer.js");
      const { openAppFiles } = await import("../driver/app-files.js");
      const { output, force, merge, dryRun, format, fromCode } = flags;
      process.exitCode = await infer(
        {
          samples,
          fromCode: fromCode === true ? [] : fromCode,
          trackFunctions: flags.trackFunction,
          excludeTests: flags.excludeTests,
          output,
          force,
          merge,
          dryRun,
          format,
          cwd: process.cwd(),
          files: openAppFiles(),
          watched: process.stderr.isTTY,
        },
        makeTerminal(program.opts()),
      );
    });
}
