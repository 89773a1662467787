// The list of commands. The code of a command is loaded when it is called.
import { Command, Help, type Option } from "commander";
import { spellOut } from "../diagnostics/escape-invisible.js";
import { addCheck } from "./check-command.js";
import { addDiff } from "./diff-command.js";
import { addDocs } from "./docs-command.js";
import { addExplain } from "./explain-command.js";
import { addGenerate } from "./generate-command.js";
import { addImport } from "./import-command.js";
import { addInfer } from "./infer-command.js";
import { addInit } from "./init-command.js";
import { addLint } from "./lint-command.js";
import { addLoad } from "./load-command.js";
import { addMock } from "./mock-command.js";
import { addUsage } from "./usage-command.js";
import { addValidate } from "./validate-command.js";

/** In the order of `--help`. */
const commands = [
  addGenerate,
  addCheck,
  addDiff,
  addLint,
  addDocs,
  addUsage,
  addInfer,
  addImport,
  addMock,
  addValidate,
  addLoad,
  addInit,
  addExplain,
];

/**
 * The program; its actions set `process.exitCode`. Wrong usage throws
 * commander's error, which is printed first if `saysErrors` is set.
 */
export function makeProgram(version: string, saysErrors = true): Command {
  const program = new Command("dfn-codegen")
    .description(
      "Compiles a taxonomy of the events registered in DFINERY into typed builders,\nJSON Schemas and validators. `dfn-codegen taxonomy.yaml` is `generate`.",
    )
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "show help")
    .helpCommand("help [command]", "show the help of a command")
    .option("--no-color", "print without colors, like NO_COLOR=1")
    .option("-q, --quiet", "print nothing when there is nothing to report")
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => {
        if (saysErrors) write(harmlessError(text));
      },
    })
    .configureHelp({ showGlobalOptions: true, optionDescription });
  for (const addTo of commands) addTo(program);
  for (const command of program.commands) refuseFlagsAsValues(command, program);
  return program;
}

/**
 * Commander takes whatever follows an option as its value. In `--against
 * --format json` a value was forgotten, and nobody names a branch `--format`.
 */
function refuseFlagsAsValues(command: Command, program: Command): void {
  const flags = new Set(
    [...command.options, ...program.options].flatMap(({ long }) => long ?? []),
  );
  for (const option of command.options.filter(({ required }) => required)) {
    command.on(`option:${option.name()}`, (value: unknown) => {
      if (typeof value === "string" && flags.has(value.split("=")[0] ?? "")) {
        command.error(`error: option '${option.flags}' argument missing`);
      }
    });
  }
}

/** Commander quotes arguments unescaped; only its own last line with suggestions may begin a new line. */
export function harmlessError(text: string): string {
  const [, message = "", suggestion = ""] =
    /^([^]*?)(\n\(Did you mean [^\n]*\?\))?\n?$/.exec(text) ?? [];
  const lines = [message, ...(suggestion === "" ? [] : [suggestion.trim()])];
  return `${lines.map(spellOut).join("\n")}\n`;
}

/** Without defaults that only say that the option was not given. */
function optionDescription(option: Option): string {
  const given: unknown = option.defaultValue;
  return given === false || (Array.isArray(given) && given.length === 0)
    ? option.description
    : new Help().optionDescription(option);
}
