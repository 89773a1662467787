#!/usr/bin/env node
// The way in: parses the command line, and turns whatever goes wrong into an exit code.
import { existsSync } from "node:fs";
import { CommanderError } from "commander";
import { packageVersion } from "../driver/package-data.js";
import { faultCode, reportFault } from "../system/internal-error.js";
import { nearest } from "../text/suggest.js";
import { HostError } from "../read/source-host.js";
import { makeProgram } from "./program.js";
import { makeTerminal } from "./terminal.js";

const wrongUsage = 2;

/** A reader that has seen enough, such as `head`, is no error. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    process.exit(error.code === "EPIPE" ? undefined : faultCode);
  });
}
process.on("uncaughtException", fail);
await main(process.argv);

async function main(argv: readonly string[]): Promise<void> {
  const program = makeProgram(packageVersion());
  const mistyped = findMistypedCommand(
    argv[2],
    program.commands.map((command) => command.name()),
  );
  if (mistyped !== undefined) {
    process.stderr.write(mistyped);
    process.exitCode = wrongUsage;
    return;
  }
  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : wrongUsage;
    } else if (error instanceof HostError) {
      await reportUnreadable(error, argv);
    } else {
      fail(error);
    }
  }
}

/** A folder, a pipe or a device in the place of a file that says what the app is made of. */
async function reportUnreadable(
  error: HostError,
  argv: readonly string[],
): Promise<void> {
  const { present } = await import("../system/report.js");
  const { formats } = await import("../system/terminal.js");
  const { unreadableOf } = await import("../driver/unreadable.js");
  const words = argv.flatMap((word) => word.split("="));
  const asked = words[words.indexOf("--format") + 1];
  await present(
    {
      diagnostics: [unreadableOf(error, process.cwd())],
      facts: {},
      text: "",
    },
    formats.find((format) => format === asked) ?? "pretty",
    makeTerminal({}),
  );
  process.exitCode = 1;
}

/** Any first word may be a taxonomy, as `generate` is the default; one that neither exists nor looks like a file is a mistyped command. */
function findMistypedCommand(
  word: string | undefined,
  commands: readonly string[],
): string | undefined {
  if (word === undefined || !/^[A-Za-z][\w-]*$/.test(word)) return undefined;
  if ([...commands, "help"].includes(word) || existsSync(word)) {
    return undefined;
  }
  const suggestion = nearest(word, commands);
  const hint =
    suggestion === undefined
      ? "`--help` lists the commands"
      : `did you mean \`${suggestion}\`?`;
  return `error: \`${word}\` is neither a command nor a file\nhint: ${hint}\n`;
}

function fail(error: unknown): void {
  reportFault(error, makeTerminal({}));
  process.exitCode = faultCode;
}
