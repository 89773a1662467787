// `dfn-codegen init`: sets up an app, with questions on a terminal and by flags elsewhere.
import { Argument, type Command } from "commander";
import { examples } from "./examples.js";
import { formatOption } from "./format-option.js";
import { makeTerminal } from "./terminal.js";

interface InitFlags {
  readonly service: string;
  readonly events?: string;
  readonly output?: string;
  readonly scripts: boolean;
  readonly ci: boolean;
  readonly gitattributes: boolean;
  readonly yes: boolean;
  readonly dryRun: boolean;
  readonly format: "pretty" | "json";
}

/** Adds the command; its action sets `process.exitCode`. */
export function addInit(program: Command): void {
  program
    .command("init")
    .description("set up an app: a starter taxonomy, scripts, a CI job")
    .addArgument(
      new Argument("[path]", "taxonomy to write").default("taxonomy.yaml"),
    )
    .option("--service <name>", "display name of the service", "My service")
    .option(
      "--events <names>",
      "standard events: df_login,df_purchase, all, none",
    )
    .option("-o, --output <folder>", "folder for the generated code")
    .option("--no-scripts", "add no scripts to package.json")
    .option("--no-ci", "add no CI job")
    .option("--no-gitattributes", "add no line to .gitattributes")
    .option("-y, --yes", "accept all defaults", false)
    .option("--dry-run", "show what would be written without writing it", false)
    .addOption(formatOption(["pretty", "json"]))
    .addHelpText("after", examples("init --events df_login,df_purchase"))
    .action(async (path: string, flags: InitFlags) => {
      const { init } = await import("../init/command/init.js");
      const { service, events, output, dryRun, format } = flags;
      const { scripts, ci, gitattributes } = flags;
      process.exitCode = await init(
        {
          path,
          service,
          events,
          output,
          extras: { scripts, ci, gitattributes },
          dryRun,
          format,
          cwd: process.cwd(),
        },
        makeTerminal(program.opts()),
        canAsk() && !flags.yes && format === "pretty"
          ? openQuestions
          : undefined,
      );
    });
}

/** Only if the user sees the questions and can answer them. */
function canAsk(): boolean {
  const { CI: ci } = process.env;
  return process.stdin.isTTY && process.stdout.isTTY && (ci ?? "") === "";
}

async function openQuestions(title: string) {
  const { askOnTerminal } = await import("../init/command/prompts.js");
  return askOnTerminal(title);
}
