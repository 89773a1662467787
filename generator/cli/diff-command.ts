// `dfn-codegen diff`: compares the taxonomy with an older one.
import { InvalidArgumentError, Option, type Command } from "commander";
import { diffFormats, type DiffFormat } from "../diff/formats.js";
import { parties, type Party } from "../diff/row.js";
import type { Language } from "../text/messages/language.js";
import { examples } from "./examples.js";
import { formatOption } from "./format-option.js";
import { reportFlag } from "./report-flag.js";
import { langOption } from "./run-flags.js";
import { makeTerminal } from "./terminal.js";

interface DiffFlags {
  readonly against?: string;
  readonly only?: "breaking";
  readonly failOn: readonly Party[];
  readonly usage?: string;
  readonly format: DiffFormat;
  readonly lang?: Language;
  readonly report: readonly string[];
}

/** Adds the command; its action sets `process.exitCode`. */
export function addDiff(program: Command): void {
  program
    .command("diff")
    .description(
      "report what changed in the taxonomy, whom it breaks, and in which order to roll it out",
    )
    .argument(
      "[old]",
      "the old taxonomy: YAML, a taxonomy.json or a generated folder;\nwith --against and no second argument, today's taxonomy",
    )
    .argument("[new]", "the new taxonomy (default: the nearest taxonomy.yaml)")
    .option(
      "--against <ref>",
      "compare with a commit, a branch or a tag; `main...` is where this branch left main",
    )
    .addOption(
      new Option("--only <what>", "show only breaking changes").choices([
        "breaking",
      ]),
    )
    .option(
      "--fail-on <what>",
      "exit with 1 on `breaking`, `breaking:callers` or `breaking:receivers`",
      readFailOn,
      [],
    )
    .option(
      "--usage <file>",
      "a report of `usage --report usage.json`: an event that the code does not build breaks no caller",
    )
    .addOption(
      langOption("language of the report (default: that of the new taxonomy)"),
    )
    .addOption(formatOption(diffFormats))
    .addOption(reportFlag([".json", ".md"]))
    .addHelpText(
      "after",
      examples(
        "diff --against main --fail-on breaking",
        "diff old.yaml new.yaml --lang ko",
      ),
    )
    .action(
      async (
        first: string | undefined,
        second: string | undefined,
        flags: DiffFlags,
        command: Command,
      ) => {
        const { against, only, lang, ...rest } = flags;
        if (first === undefined && against === undefined) {
          command.error(
            "error: name the old taxonomy, or a commit with --against",
          );
        }
        const isOnlyNew = against !== undefined && second === undefined;
        const old = isOnlyNew ? undefined : first;
        const { makeRun } = await import("../driver/run.js");
        const { diff } = await import("../diff/command/diff.js");
        const run = makeRun(isOnlyNew ? first : second, {}, process.cwd());
        const options = {
          ...rest,
          ...(old !== undefined && { old }),
          ...(against !== undefined && { against }),
          ...(lang !== undefined && { language: lang }),
          onlyBreaking: only === "breaking",
        };
        const terminal = makeTerminal(program.opts());
        process.exitCode = await diff(run, options, terminal);
      },
    );
}

function readFailOn(
  text: string,
  previous: readonly Party[],
): readonly Party[] {
  const [what, party] = text.split(":");
  const known = parties.filter((each) => party === undefined || each === party);
  if (what !== "breaking" || known.length === 0) {
    throw new InvalidArgumentError(
      "Allowed choices are breaking, breaking:callers, breaking:receivers.",
    );
  }
  return [...new Set([...previous, ...known])];
}
