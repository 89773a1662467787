// `dfn-codegen mock`: a local loading API to test against.
import { InvalidArgumentError, Option, type Command } from "commander";
import type { MockCommandOptions } from "../mock/command/mock.js";
import { makeTerminal } from "./terminal.js";
import { formats } from "../system/terminal.js";

interface MockFlags extends MockCommandOptions {
  readonly root?: string;
}

/** Adds the command; its action sets `process.exitCode`. */
export function addMock(program: Command): void {
  program
    .command("mock")
    .description("serve a mock of the loading API that validates what it gets")
    .argument("[taxonomy]", "entry file (default: taxonomy.yaml)")
    .option("-p, --port <port>", "0 is any free one", portNumber, 4010)
    .option("--host <address>", "where to listen", "127.0.0.1")
    .option("--service-id <id>", "the only service id that is known")
    .option("--access-token <token>", "the only token that is good")
    .option("--strict", "refuse (40001) what is not registered", false)
    .option(
      "--rate-limit <limit>",
      "such as 100/s, events:100/10s or off; repeatable",
      addText,
    )
    .addOption(
      new Option(
        "--rate-headers <spelling>",
        "as the documentation's prose or sample has them",
      )
        .choices(["prose", "sample"])
        .default("prose"),
    )
    .option(
      "--fail <fault:share>",
      "such as 50000:0.1, 503:0.05, reset:0.01; also lost, hang, slow; repeatable",
      addText,
    )
    .option("--latency <ms>", "such as 200 or 50-200", "0")
    .option("--slow-time <ms>", "how long a slow body takes", wholeNumber)
    .option("--seed <number>", "repeats faults and latencies", wholeNumber)
    .option("--body-limit <bytes>", "of one request", wholeNumber)
    .option("--keep <count>", "how many records are kept", wholeNumber)
    .option("--root <folder>", "folder that includes may not leave")
    .addOption(
      new Option("--format <format>", "of what is printed about the taxonomy")
        .choices(formats)
        .default("pretty"),
    )
    .action(async (taxonomy: string | undefined, flags: MockFlags) => {
      const { makeRun } = await import("../driver/run.js");
      const { mock } = await import("../mock/command/mock.js");
      const { root } = flags;
      const run = makeRun(
        taxonomy,
        root === undefined ? {} : { root },
        process.cwd(),
      );
      const terminal = makeTerminal(program.opts());
      process.exitCode = await mock(run, flags, terminal);
    });
}

function addText(
  text: string,
  previous: readonly string[] | undefined,
): readonly string[] {
  return [...(previous ?? []), text];
}

function wholeNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) {
    throw new InvalidArgumentError("It must be a whole number, 0 or more.");
  }
  return Number(text);
}

function portNumber(text: string): number {
  const port = wholeNumber(text);
  if (port > 65_535) {
    throw new InvalidArgumentError("Ports end at 65535.");
  }
  return port;
}
