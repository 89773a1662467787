// `dfn-codegen docs`: the documents of a taxonomy, for people who do not read code.
import type { Command } from "commander";
import { formats, type Format } from "../system/terminal.js";
import type { Language } from "../text/messages/language.js";
import { examples } from "./examples.js";
import { formatOption } from "./format-option.js";
import { langOption } from "./run-flags.js";
import { makeTerminal } from "./terminal.js";
import { portNumber } from "./whole-number.js";

interface DocsFlags {
  readonly output?: string;
  readonly single?: string | true;
  readonly markdown?: true;
  readonly sheet?: string;
  readonly serve?: true;
  readonly check?: true;
  readonly port: number;
  readonly usage?: string;
  readonly against?: string;
  readonly lang?: Language;
  readonly root?: string;
  readonly format: Format;
}

/** Options, and those that each cannot be combined with. */
const exclusive: readonly (readonly [
  keyof DocsFlags,
  readonly (keyof DocsFlags)[],
])[] = [
  [
    "sheet",
    ["single", "serve", "check", "markdown", "output", "usage", "against"],
  ],
  ["markdown", ["serve", "single"]],
  ["single", ["serve", "output"]],
  ["check", ["serve"]],
];

/** Adds the command; its action sets `process.exitCode`. */
export function addDocs(program: Command): void {
  program
    .command("docs")
    .description(
      "write the taxonomy as a site: events, properties, personal data, samples, code",
    )
    .argument("[taxonomy]", "entry file (default: the nearest taxonomy.yaml)")
    .option("-o, --output <folder>", "folder of the site (default: docs-site)")
    .option(
      "--single [file]",
      "write one HTML file that needs no other (default: taxonomy.html)",
    )
    .option(
      "--markdown",
      "write only the Markdown pages and llms.txt, without the site",
    )
    .option(
      "--sheet <file>",
      "write a CSV instead: a checklist for filling in the console, in its order",
    )
    .option(
      "--check",
      "write nothing; exit with 1 if the folder of the site is stale",
    )
    .option("--serve", "serve the site on this machine, and reload on changes")
    .option(
      "-p, --port <port>",
      "with --serve: 0 picks a free port",
      portNumber,
      4020,
    )
    .option(
      "--usage <file>",
      "a report of `usage --report usage.json`: show where each event is sent from",
    )
    .option(
      "--against <ref>",
      "add a page of changes since a commit, a branch or a tag",
    )
    .addOption(
      langOption("language of the pages (default: that of the taxonomy)"),
    )
    .option("--root <folder>", "includes outside this folder are rejected")
    .addOption(formatOption(formats))
    .addHelpText("after", examples("docs -o site", "docs --serve --lang ko"))
    .action(
      async (
        taxonomy: string | undefined,
        flags: DocsFlags,
        command: Command,
      ) => {
        const { output, single, serve, sheet, lang, root, port, ...rest } =
          flags;
        for (const [name, others] of exclusive) {
          const other = others.find((each) => flags[each] !== undefined);
          if (flags[name] !== undefined && other !== undefined) {
            command.error(`error: --${name} cannot be used with --${other}`);
          }
        }
        const { makeRun } = await import("../driver/run.js");
        const run = makeRun(
          taxonomy,
          {
            ...(root !== undefined && { root }),
            ...(output !== undefined && { output }),
          },
          process.cwd(),
        );
        const terminal = makeTerminal(program.opts());
        const options = {
          ...rest,
          ...(lang !== undefined && { language: lang }),
          ...(single !== undefined && {
            single: single === true ? "taxonomy.html" : single,
          }),
        };
        if (sheet !== undefined) {
          const { docsSheet } = await import("../docs/command/sheet.js");
          process.exitCode = await docsSheet(
            run,
            { ...options, sheet },
            terminal,
          );
          return;
        }
        if (serve === true) {
          const { serveDocs } = await import("../docs/command/serve.js");
          process.exitCode = await serveDocs(
            run,
            { ...options, port },
            terminal,
          );
          return;
        }
        const { docs } = await import("../docs/command/docs.js");
        process.exitCode = await docs(run, options, terminal);
      },
    );
}
