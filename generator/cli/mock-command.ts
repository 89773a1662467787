// `dfn-codegen mock`: a local loading API to test against.
import { Option, type Command } from "commander";
import type { MockCommandOptions } from "../mock/command/mock.js";
import type { Platform } from "../model/platform.js";
import type { Language } from "../text/messages/language.js";
import { formatOption } from "./format-option.js";
import { langOption, platformOption } from "./run-flags.js";
import { addText } from "./add-text.js";
import { examples } from "./examples.js";
import { makeTerminal } from "./terminal.js";
import { portNumber, wholeNumber } from "./whole-number.js";
import { formats } from "../system/terminal.js";

interface MockFlags extends MockCommandOptions {
  readonly root?: string;
  readonly platform?: Platform;
  readonly lang?: Language;
}

/** Adds the command; its action sets `process.exitCode`. */
export function addMock(program: Command): void {
  program
    .command("mock")
    .description(
      "serve a mock of the loading API that validates what it receives",
    )
    .argument("[taxonomy]", "entry file (default: the nearest taxonomy.yaml)")
    .option("-p, --port <port>", "0 picks a free port", portNumber, 4010)
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .option("--service-id <id>", "the only service id that is accepted")
    .option("--access-token <token>", "the only token that is accepted")
    .addOption(
      platformOption(
        "judge as the SDK of this platform does: its events alone, and on web and ios every registered property is required",
      ),
    )
    .addOption(
      langOption("language of the page (default: that of the taxonomy)"),
    )
    .option(
      "--strict",
      "refuse events that are not registered, with 40001",
      false,
    )
    .option(
      "--rate-limit <limit>",
      "such as 100/s, events:100/10s or off; repeatable",
      addText,
    )
    .addOption(
      new Option(
        "--rate-headers <spelling>",
        "header spelling, as in the documentation's text or its sample",
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
    .option("--slow-time <ms>", "duration of a `slow` response", wholeNumber)
    .option(
      "--seed <number>",
      "seed that makes faults and latencies repeatable",
      wholeNumber,
    )
    .option("--body-limit <bytes>", "maximum request size", wholeNumber)
    .option("--keep <count>", "maximum number of records to keep", wholeNumber)
    .option("--root <folder>", "includes outside this folder are rejected")
    .addOption(
      formatOption(
        formats,
        "output format of the report on the taxonomy and of requests",
      ),
    )
    .addHelpText("after", examples("mock --port 4010 --fail 503:0.05"))
    .action(async (taxonomy: string | undefined, flags: MockFlags) => {
      const { makeRun, runAs } = await import("../driver/run.js");
      const { mock } = await import("../mock/command/mock.js");
      const { root, platform, lang } = flags;
      const run = makeRun(
        taxonomy,
        {
          ...(root !== undefined && { root }),
          ...(lang !== undefined && { lang }),
        },
        process.cwd(),
      );
      const terminal = makeTerminal(program.opts());
      process.exitCode = await mock(runAs(run, platform), flags, terminal);
    });
}
