// `dfn-codegen lint`: checks a taxonomy by rules, and fixes what has one right answer.
import type { Command } from "commander";
import type { LintOptions } from "../lint/command/lint.js";
import { lintFormats } from "../lint/lint-formats.js";
import { examples } from "./examples.js";
import { formatOption } from "./format-option.js";
import { reportFlag } from "./report-flag.js";
import { makeTerminal } from "./terminal.js";
import { wholeNumber } from "./whole-number.js";

interface LintFlags extends LintOptions {
  readonly root?: string;
}

/** Adds the command; its action sets `process.exitCode`. */
export function addLint(program: Command): void {
  program
    .command("lint")
    .description("report what loses data or makes a taxonomy harder to use")
    .argument("[taxonomy]", "entry file (default: the nearest taxonomy.yaml)")
    .option("--fix", "apply the fixes that have only one right answer", false)
    .option("--dry-run", "with --fix: show the diff and write nothing", false)
    .option(
      "--against <commit>",
      "report only findings that this commit, branch or tag does not have",
    )
    .option("--baseline <file>", "accept the findings in this file")
    .option(
      "--write-baseline",
      "accept all present findings: write them to the --baseline file\n(default: lint-baseline.json beside the taxonomy)",
      false,
    )
    .option(
      "--max-problems <number>",
      "exit with 1 if there are more errors and warnings",
      wholeNumber,
    )
    .option("--rules", "list the rules with their severities", false)
    .option("--root <folder>", "includes outside this folder are rejected")
    .addOption(formatOption(lintFormats))
    .addOption(reportFlag([".json", ".md"]))
    .addHelpText(
      "after",
      examples("lint --max-problems 0", "lint --fix --dry-run"),
    )
    .action(
      async (
        taxonomy: string | undefined,
        flags: LintFlags,
        command: Command,
      ) => {
        if (flags.dryRun && !flags.fix) {
          command.error(
            "error: --dry-run requires --fix: a report writes nothing anyway",
          );
        }
        if (flags.against !== undefined && (flags.writeBaseline || flags.fix)) {
          command.error(
            `error: --against cannot be used with ${flags.fix ? "--fix" : "--write-baseline"}, which concerns all findings`,
          );
        }
        const { makeRun } = await import("../driver/run.js");
        const { lint } = await import("../lint/command/lint.js");
        const { root } = flags;
        const run = makeRun(
          taxonomy,
          root === undefined ? {} : { root },
          process.cwd(),
        );
        const terminal = makeTerminal(program.opts());
        const options = { ...flags, named: taxonomy !== undefined };
        process.exitCode = await lint(run, options, terminal);
      },
    );
}
