// Parses the command line, and turns every failure into an exit code.
import { existsSync } from "node:fs";
import { CommanderError, type Command } from "commander";
import { packageVersion } from "../driver/package-folder.js";
import { faultCode, reportFault } from "../system/internal-error.js";
import type { Finding } from "../diagnostics/diagnostic.js";
import { formats, type Format } from "../system/terminal.js";
import { HostError } from "../read/source-host.js";
import { makeProgram } from "./program.js";
import { makeTerminal } from "./terminal.js";

const wrongUsage = 2;

/** A reader that has seen enough, such as `head`, is not an error. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    process.exit(error.code === "EPIPE" ? undefined : faultCode);
  });
}
process.on("uncaughtException", fail);
await main(process.argv);

async function main(argv: readonly string[]): Promise<void> {
  const program = makeProgram(packageVersion(), formatIn(argv) !== "json");
  const [, , first, second] = argv;
  const names = program.commands.map((command) => command.name());
  const mistyped =
    first === "help"
      ? await findUnknownTopic(second, names)
      : await findMistypedCommand(first, names);
  if (mistyped !== undefined) {
    await refuseWord(mistyped, argv);
    process.exitCode = wrongUsage;
    return;
  }
  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode !== 0) await reportWrongUsage(error, argv, program);
      process.exitCode = error.exitCode === 0 ? 0 : wrongUsage;
    } else if (error instanceof HostError) {
      await reportUnreadable(error, argv);
    } else {
      fail(error);
    }
  }
}

/** The requested format, whatever else is wrong with the command line. */
function formatIn(argv: readonly string[]): Format {
  const words = argv.flatMap((word) => word.split("="));
  const at = words.lastIndexOf("--format");
  const asked = at < 0 ? undefined : words[at + 1];
  return formats.find((format) => format === asked) ?? "pretty";
}

async function refuseWord(
  finding: Finding,
  argv: readonly string[],
): Promise<void> {
  const { refuse } = await import("../system/refuse.js");
  const { unknownCommand } =
    await import("../diagnostics/codes/arguments-unknown-command.js");
  await refuse(
    { refusal: unknownCommand.at(finding) },
    { command: "generate", format: formatIn(argv) },
    makeTerminal({}),
  );
}

/** Commander prints its errors itself, except if JSON was requested. */
async function reportWrongUsage(
  { message }: CommanderError,
  argv: readonly string[],
  { commands }: Command,
): Promise<void> {
  const format = formatIn(argv);
  if (format !== "json") return;
  const { refuse } = await import("../system/refuse.js");
  const { invalid } = await import("../diagnostics/codes/arguments-invalid.js");
  const [, what = "", hint] =
    /^(?:error: )?([^]*?)\.?(?:\n\((Did you mean [^\n]*\?)\))?\n?$/.exec(
      message,
    ) ?? [];
  const refusal = invalid.at({ message: what, hint });
  const named = commands.find((command) => command.name() === argv[2]);
  await refuse(
    { refusal },
    { command: named?.name() ?? "generate", format },
    makeTerminal({}),
  );
}

/** A folder, a pipe or a device instead of a file that describes the app. */
async function reportUnreadable(
  error: HostError,
  argv: readonly string[],
): Promise<void> {
  const { present } = await import("../system/report.js");
  const { unreadableOf } = await import("../driver/unreadable.js");
  await present(
    {
      diagnostics: [unreadableOf(error, process.cwd())],
      facts: {},
      text: "",
    },
    formatIn(argv),
    makeTerminal({}),
  );
  process.exitCode = 1;
}

/**
 * Any first word may be a taxonomy, because `generate` is the default. One
 * that neither exists nor looks like a file is a mistyped command.
 */
async function findMistypedCommand(
  word: string | undefined,
  commands: readonly string[],
): Promise<Finding | undefined> {
  if (word === undefined || !/^[A-Za-z][\w-]*$/.test(word)) return undefined;
  if ([...commands, "help"].includes(word) || existsSync(word)) {
    return undefined;
  }
  const message = `\`${word}\` is neither a command nor a file`;
  return { message, hint: await suggestCommand(word, commands) };
}

/** `help generte` */
async function findUnknownTopic(
  word: string | undefined,
  commands: readonly string[],
): Promise<Finding | undefined> {
  if (word === undefined || word.startsWith("-")) return undefined;
  if ([...commands, "help"].includes(word)) return undefined;
  const message = `\`${word}\` is not a command`;
  return { message, hint: await suggestCommand(word, commands) };
}

async function suggestCommand(
  word: string,
  commands: readonly string[],
): Promise<string> {
  const { nearest } = await import("../text/suggest.js");
  const suggestion = nearest(word, commands);
  return suggestion === undefined
    ? "`--help` lists the commands"
    : `did you mean \`${suggestion}\`?`;
}

function fail(error: unknown): void {
  reportFault(error, makeTerminal({}));
  process.exitCode = faultCode;
}
