// `dfn-codegen usage`: reports where the code builds events, and which calls bypass the builders.
import { InvalidArgumentError, type Command } from "commander";
import type { NamedApp } from "../usage/command/read-one-app.js";
import type { UsageOptions } from "../usage/command/usage.js";
import { formatOption } from "./format-option.js";
import { reportFlag } from "./report-flag.js";
import { failReasons } from "../model/usage-settings.js";
import { usageFormats } from "../usage/usage-report.js";
import type { Platform } from "../model/platform.js";
import { platformOption } from "./run-flags.js";
import { examples } from "./examples.js";
import { makeTerminal } from "./terminal.js";
import { addTrackFunction } from "./track-function.js";

interface UsageFlags {
  readonly taxonomy?: string;
  readonly output?: string;
  readonly platform?: Platform;
  readonly format: UsageOptions["format"];
  readonly trackFunction: UsageOptions["trackFunctions"];
  readonly excludeTests: boolean;
  readonly failOn: UsageOptions["failOn"];
  readonly rewrite: boolean;
  readonly dryRun: boolean;
  readonly report: readonly string[];
  readonly app: readonly NamedApp[];
}

/** Adds the command; its action sets `process.exitCode`. */
export function addUsage(program: Command): void {
  program
    .command("usage")
    .description(
      "report where each event is built, and which calls bypass the builders",
    )
    .argument(
      "[sources...]",
      "a tsconfig, files or globs (default: tsconfig.json\nor jsconfig.json, or all sources if there is neither)",
    )
    .option(
      "-t, --taxonomy <file>",
      "entry file (default: the nearest taxonomy.yaml)",
    )
    .option(
      "-o, --output <folder>",
      "generated folder (default: the one in the taxonomy)",
    )
    .option(
      "--track-function <name>",
      "your own function that takes an event's name, repeatable: track, analytics.track, send:2 (the name is the second argument), send:2,4 (the properties are the fourth)",
      addTrackFunction,
      [],
    )
    .option(
      "--exclude-tests",
      "ignore tests and stories; by default they are listed and marked, but do not count as uses",
      false,
    )
    .option(
      "--fail-on <kinds>",
      `exit with 1 if product code has any of these, separated by commas: ${failReasons.join(", ")}`,
      readReasons,
      [],
    )
    .option(
      "--rewrite",
      "turn raw calls into builder calls where that is safe, and list the others",
      false,
    )
    .option(
      "--dry-run",
      "with --rewrite: show the diff and write nothing",
      false,
    )
    .addOption(formatOption(usageFormats))
    .addOption(
      platformOption("report only what this platform sends, for one app"),
    )
    .option(
      "--app <name=folder>",
      "one of several apps, repeatable: show which of them builds each event, in one table; a name such as web, ios or android is also the platform",
      readApps,
      [],
    )
    .addOption(reportFlag([".json", ".md"]))
    .addHelpText(
      "after",
      examples(
        "usage --fail-on raw,unregistered",
        "usage --rewrite --dry-run",
        "usage --app web=apps/web --app android=apps/android",
      ),
    )
    .action(
      async (
        sources: readonly string[],
        flags: UsageFlags,
        command: Command,
      ) => {
        const { rewrite, dryRun } = flags;
        if (dryRun && !rewrite) {
          command.error(
            "error: --dry-run requires --rewrite: a report writes nothing anyway",
          );
        }
        if (rewrite && flags.report.length > 0) {
          command.error(
            "error: --report cannot be used with --rewrite, which writes no report",
          );
        }
        if (rewrite && flags.failOn.length > 0) {
          command.error(
            "error: --fail-on cannot be used with --rewrite: rewrite first, then run `usage --fail-on …`",
          );
        }
        if (flags.app.length > 0) {
          const wrong =
            sources.length > 0
              ? "sources: each app is read from its own folder"
              : flags.output !== undefined
                ? "--output: each app has its own generated folder"
                : flags.platform !== undefined
                  ? "--platform: the name of each app is its platform"
                  : rewrite
                    ? "--rewrite: rewrite one app at a time, in its folder"
                    : describeUncounted(flags.failOn);
          if (wrong !== undefined) {
            command.error(`error: --app cannot be used with ${wrong}`);
          }
        }
        const { makeRun } = await import("../driver/run.js");
        const { output, platform, format, excludeTests, failOn, report } =
          flags;
        const run = makeRun(
          flags.taxonomy,
          {
            ...(output !== undefined && { output }),
            ...(platform !== undefined && { platform }),
          },
          process.cwd(),
        );
        const scan = {
          sources,
          format,
          excludeTests,
          trackFunctions: flags.trackFunction,
          onScreen: process.stdout.isTTY,
          watched: process.stderr.isTTY,
        };
        const terminal = makeTerminal(program.opts());
        if (flags.app.length > 0) {
          const { parity } = await import("../usage/command/parity.js");
          const options = { ...scan, failOn, report, apps: flags.app };
          process.exitCode = await parity(run, options, terminal);
        } else if (rewrite) {
          const { rewriteUsage } =
            await import("../rewrite/command/rewrite.js");
          const options = { ...scan, dryRun };
          process.exitCode = await rewriteUsage(run, options, terminal);
        } else {
          const { usage } = await import("../usage/command/usage.js");
          const options = { ...scan, failOn, report };
          process.exitCode = await usage(run, options, terminal);
        }
      },
    );
}

/** A kind that the table of apps does not count must not pass for one that was not found. */
function describeUncounted(kinds: UsageOptions["failOn"]): string | undefined {
  const kind = kinds.find((each) => each !== "unused" && each !== "raw");
  return kind === undefined
    ? undefined
    : `--fail-on ${kind}, only with unused and raw: run \`usage --fail-on ${kind}\` in the folder of each app`;
}

function readApps(
  text: string,
  previous: readonly NamedApp[],
): readonly NamedApp[] {
  const [, name, folder] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (name === undefined || folder === undefined) {
    throw new InvalidArgumentError(
      "Write a name and a folder, such as web=apps/web.",
    );
  }
  if (previous.some((app) => app.name === name)) {
    throw new InvalidArgumentError(`There are two apps named ${name}.`);
  }
  return [...previous, { name, folder }];
}

function readReasons(
  text: string,
  previous: UsageOptions["failOn"],
): UsageOptions["failOn"] {
  const given = text.split(",").map((word) => {
    const reason = failReasons.find((each) => each === word.trim());
    if (reason === undefined) {
      throw new InvalidArgumentError(
        `Allowed choices are ${failReasons.join(", ")}.`,
      );
    }
    return reason;
  });
  return [...previous, ...given];
}
