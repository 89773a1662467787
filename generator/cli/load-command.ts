// `dfn-codegen load`: sends events from files to the loading API.
import type { Command } from "commander";
import { addText } from "./add-text.js";
import { examples } from "./examples.js";
import { formatOption } from "./format-option.js";
import { makeTerminal } from "./terminal.js";
import { formats, type Format } from "../system/terminal.js";

interface LoadFlags {
  readonly taxonomy?: string;
  readonly root?: string;
  readonly identity?: readonly string[];
  readonly baseUrl?: string;
  readonly checkpoint: string;
  readonly rejected?: string;
  readonly dryRun: boolean;
  readonly format: Format;
}

/** Adds the command; its action sets `process.exitCode`. */
export function addLoad(program: Command): void {
  program
    .command("load")
    .description(
      "send events from NDJSON files: one record or { identity, event } per line",
    )
    .argument("<files...>", "files to load, optionally gzipped; `-` for stdin")
    .option(
      "-t, --taxonomy <file>",
      "entry file (default: the nearest taxonomy.yaml)",
    )
    .option("--root <folder>", "includes outside this folder are rejected")
    .option(
      "--identity <key=value>",
      "identity for records that carry none; repeatable",
      addText,
    )
    .option("--base-url <url>", "default: https://openapi.dfinery.ai")
    .option(
      "--checkpoint <path>",
      "progress file, used to resume",
      "load.checkpoint.json",
    )
    .option(
      "--rejected <path>",
      "file for rejected lines and reasons (default: load.rejected.ndjson, or load.dry-run.ndjson for a dry run)",
    )
    .option("--dry-run", "validate without sending", false)
    .addOption(formatOption(formats))
    .addHelpText(
      "after",
      "\nThe credentials come from the environment: DFINERY_SERVICE_ID and\nDFINERY_ACCESS_TOKEN (the import token).",
    )
    .addHelpText("after", examples("load events.ndjson --dry-run"))
    .action(async (files: readonly string[], flags: LoadFlags) => {
      const { makeRun } = await import("../driver/run.js");
      const { load } = await import("../load/command/load.js");
      const { root, taxonomy, dryRun } = flags;
      const run = makeRun(
        taxonomy,
        root === undefined ? {} : { root },
        process.cwd(),
      );
      const options = {
        ...flags,
        // A separate name: the output of a dry run must not block the load that follows.
        rejected:
          flags.rejected ??
          (dryRun ? "load.dry-run.ndjson" : "load.rejected.ndjson"),
        overwritesRejected: dryRun && flags.rejected === undefined,
        showsProgress: process.stderr.isTTY && flags.format === "pretty",
        serviceId: process.env["DFINERY_SERVICE_ID"],
        accessToken: process.env["DFINERY_ACCESS_TOKEN"],
      };
      const terminal = makeTerminal(program.opts());
      const code = await load(run, files, options, terminal);
      // Keeps the exit code of an error that was reported meanwhile.
      process.exitCode ??= code;
    });
}
