// `dfn-codegen validate`: validates events at rest, or in a stream.
import { once } from "node:events";
import { InvalidArgumentError, Option, type Command } from "commander";
import type { Platform } from "../model/platform.js";
import { readThreshold, type Threshold } from "../validate/fail-on.js";
import { inputForms } from "../validate/forms.js";
import {
  validateFormats,
  type ValidateOptions,
} from "../validate/command/options.js";
import { examples } from "./examples.js";
import { formatOption } from "./format-option.js";
import { reportFlag } from "./report-flag.js";
import { platformOption } from "./run-flags.js";
import { makeTerminal } from "./terminal.js";
import { wholeNumber } from "./whole-number.js";

interface ValidateFlags {
  readonly taxonomy?: string;
  readonly root?: string;
  readonly platform?: Platform;
  readonly as: ValidateOptions["form"];
  readonly rejected?: string;
  readonly failOn: readonly Threshold[];
  readonly expect: number;
  readonly by: readonly string[];
  readonly sample: number;
  readonly workers: number | "auto";
  readonly duplicates: boolean;
  readonly format: ValidateOptions["format"];
  readonly report: readonly string[];
}

/** Adds the command; its action sets `process.exitCode`. */
export function addValidate(program: Command): void {
  program
    .command("validate")
    .description(
      "validate events at rest or in a stream: which the console would drop, and why",
    )
    .argument(
      "<files...>",
      "files or patterns: NDJSON, JSON, CSV exports, Parquet, optionally packed with gzip or zstd; `-` for stdin",
    )
    .option(
      "-t, --taxonomy <file>",
      "entry file (default: the nearest taxonomy.yaml)",
    )
    .option("--root <folder>", "includes outside this folder are rejected")
    .addOption(
      platformOption(
        "judge what this platform sends: its events alone, and on web and ios every registered property is required",
      ),
    )
    .addOption(
      new Option("--as <form>", "what the files contain")
        .choices(inputForms)
        .default("auto"),
    )
    .option(
      "--rejected <file>",
      "file for lines that would be dropped and reasons, in the format of `load`",
    )
    .option(
      "--fail-on <kind:share>",
      "exit with 1 only above this share: dropped:1%, broken, type:0.001; repeatable (default: any dropped event or broken line)",
      addThreshold,
      [],
    )
    .option(
      "--expect <count>",
      "exit with 1 below this number of events; 0 allows none",
      wholeNumber,
      1,
    )
    .option(
      "--by <fields>",
      "count by event, or by fields of the events or their properties: event,version",
      readFields,
      [],
    )
    .option(
      "--sample <count>",
      "samples to keep of each problem",
      wholeNumber,
      5,
    )
    .option(
      "--workers <count>",
      "threads for files of more than 8 MB; auto uses them from 64 MB on",
      readWorkers,
      "auto",
    )
    .option(
      "--duplicates",
      "report each event_log_id that repeats an earlier one",
      false,
    )
    .addOption(
      formatOption(
        validateFormats,
        "output format; ndjson prints one verdict for each line as it is read",
      ),
    )
    .addOption(reportFlag([".json", ".md", ".csv"]))
    .addHelpText(
      "after",
      examples(
        'validate "events/*.ndjson.gz" --fail-on dropped:1% --expect 1000',
        "validate - --format ndjson < events.ndjson",
      ),
    )
    .action(async (files: readonly string[], flags: ValidateFlags) => {
      const { makeRun, runAs } = await import("../driver/run.js");
      const { validate } = await import("../validate/command/validate.js");
      const { root, taxonomy, platform } = flags;
      const run = makeRun(
        taxonomy,
        root === undefined ? {} : { root },
        process.cwd(),
      );
      const terminal = makeTerminal(program.opts());
      const interrupt = new AbortController();
      const onSignal = (): void => {
        interrupt.abort();
      };
      // A second one ends the process at once.
      process.once("SIGINT", onSignal);
      const options: ValidateOptions = {
        ...flags,
        form: flags.as,
        thresholds: flags.failOn,
        samples: flags.sample,
        rejected: flags.rejected,
        progress: progressOf(flags, terminal.quiet === true),
        write: writeOut,
        signal: interrupt.signal,
      };
      const code = await validate(
        runAs(run, platform),
        files,
        options,
        terminal,
      );
      process.off("SIGINT", onSignal);
      process.exitCode ??= code;
      // A pipe that nobody writes to would keep the process alive.
      if (interrupt.signal.aborted) process.exit(code);
    });
}

function progressOf(
  { format }: ValidateFlags,
  quiet: boolean,
): ValidateOptions["progress"] {
  if (quiet) return "none";
  if (!process.stderr.isTTY) return "lines";
  // The verdicts may be on the same terminal.
  return format === "ndjson" && process.stdout.isTTY ? "none" : "bar";
}

async function writeOut(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

function addThreshold(
  text: string,
  previous: readonly Threshold[],
): readonly Threshold[] {
  const thresholds = text.split(",").map((word) => {
    const threshold = readThreshold(word.trim());
    if (threshold === undefined) {
      throw new InvalidArgumentError(
        "Write a kind, and a share if not any: dropped, dropped:1%, unregistered_event:0.001.",
      );
    }
    return threshold;
  });
  return [...previous, ...thresholds];
}

function readFields(
  text: string,
  previous: readonly string[],
): readonly string[] {
  const fields = text.split(",").map((word) => word.trim());
  if (fields.includes("")) {
    throw new InvalidArgumentError("Write names separated by commas.");
  }
  return [...previous, ...fields];
}

function readWorkers(text: string): number | "auto" {
  if (text === "auto") return text;
  const count = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (count < 1 || count > 64) {
    throw new InvalidArgumentError(
      "It must be auto, or an integer from 1 to 64.",
    );
  }
  return count;
}
