// Commands, arguments and flags. What a command does is loaded when it is called.
import { Argument, Command, InvalidArgumentError, Option } from "commander";
import type { GenerateOptions } from "../commands/generate.js";
import { formats, type Format } from "../commands/present.js";
import type { RunFlags } from "../commands/run.js";
import { targetNames } from "../model/settings.js";
import { makeTerminal } from "./terminal.js";

interface CommonFlags extends RunFlags {
  readonly format: Format;
}

/** The program; its actions set `process.exitCode`. Wrong usage throws commander's error. */
export function makeProgram(version: string): Command {
  const program = new Command("dfn-codegen")
    .description(
      "Compiles a taxonomy of the events registered in DFINERY into typed builders,\nJSON Schemas and validators. `dfn-codegen taxonomy.yaml` is `generate`.",
    )
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "show help")
    .option("--no-color", "print without colours, as NO_COLOR=1 does")
    .exitOverride()
    .configureHelp({ showGlobalOptions: true });
  addGenerate(program);
  addCheck(program);
  addInit(program);
  addExplain(program);
  return program;
}

function addGenerate(program: Command): void {
  withRunFlags(program.command("generate", { isDefault: true }))
    .description("write the output folder")
    .option("--dry-run", "show what would be written, and write nothing", false)
    .option("-w, --watch", "run again whenever the taxonomy changes", false)
    .action(async (taxonomy: string | undefined, flags: GenerateFlags) => {
      const { makeRun } = await import("../commands/run.js");
      const run = makeRun(taxonomy, flags, process.cwd());
      const terminal = makeTerminal(program.opts());
      const { format, dryRun } = flags;
      if (flags.watch) {
        const { watch } = await import("../commands/watch.js");
        await watch(run, { format, dryRun }, terminal);
        return;
      }
      const { generate } = await import("../commands/generate.js");
      const { exitCode } = await generate(run, { format, dryRun }, terminal);
      process.exitCode = exitCode;
    });
}

interface GenerateFlags extends CommonFlags, GenerateOptions {
  readonly watch: boolean;
}

function addCheck(program: Command): void {
  withRunFlags(program.command("check"))
    .description("fail when the output folder is not what generate would write")
    .option("--full", "compare every file even if nothing seems changed", false)
    .action(async (taxonomy: string | undefined, flags: CheckFlags) => {
      const { makeRun } = await import("../commands/run.js");
      const { check } = await import("../commands/check.js");
      const run = makeRun(taxonomy, flags, process.cwd());
      const terminal = makeTerminal(program.opts());
      process.exitCode = await check(run, flags, terminal);
    });
}

interface CheckFlags extends CommonFlags {
  readonly full: boolean;
}

function addInit(program: Command): void {
  program
    .command("init")
    .description("write a starter taxonomy")
    .addArgument(
      new Argument("[path]", "file to write").default("taxonomy.yaml"),
    )
    .option("--service <name>", "name of the service, for people", "My service")
    .action(async (path: string, flags: { readonly service: string }) => {
      const { init } = await import("../commands/init.js");
      const terminal = makeTerminal(program.opts());
      const { service } = flags;
      process.exitCode = init({ path, service, cwd: process.cwd() }, terminal);
    });
}

function addExplain(program: Command): void {
  program
    .command("explain")
    .description("tell more about a diagnostic or a standard event or property")
    .argument("[code]", "such as resolve/unknown-property or df_purchase")
    .action(async (code: string | undefined) => {
      const { explain } = await import("../commands/explain.js");
      const terminal = makeTerminal(program.opts());
      process.exitCode = await explain(code, terminal);
    });
}

function withRunFlags(command: Command): Command {
  return command
    .argument("[taxonomy]", "entry file (default: taxonomy.yaml)")
    .option("-o, --output <folder>", "output folder (default: generated)")
    .addOption(
      new Option(
        "--emit <kind>",
        "TypeScript, or JavaScript with .d.ts",
      ).choices(["ts", "js"]),
    )
    .addOption(
      new Option(
        "--import-extension <ending>",
        "how generated modules import one another",
      ).choices([".js", ".ts", "none"]),
    )
    .addOption(
      new Option("--validate <when>", "when builders check values").choices([
        "never",
        "development",
        "always",
      ]),
    )
    .option(
      "--target <name>",
      `part to make, repeatable: ${targetNames.join(", ")}`,
      addTarget,
    )
    .option("--root <folder>", "folder that includes may not leave")
    .addOption(
      new Option("--format <format>", "of what is printed")
        .choices(formats)
        .default("pretty"),
    );
}

function addTarget(
  name: string,
  previous: readonly string[] | undefined,
): readonly string[] {
  const isKnown = targetNames.some((known) => known === name);
  if (!isKnown) {
    throw new InvalidArgumentError(
      `Allowed choices are ${targetNames.join(", ")}.`,
    );
  }
  return [...(previous ?? []), name];
}
