// `dfn-codegen import`: an edited sheet back into the taxonomy.
import type { Command } from "commander";
import { examples } from "./examples.js";
import { formatOption, type PlainFormat } from "./format-option.js";
import { makeTerminal } from "./terminal.js";

interface ImportFlags {
  readonly merge?: string | true;
  readonly dryRun: boolean;
  readonly root?: string;
  readonly format: PlainFormat;
}

/** Adds the command; its action sets `process.exitCode`. */
export function addImport(program: Command): void {
  program
    .command("import")
    .description(
      "bring an edited sheet of `docs --sheet` back into the taxonomy",
    )
    .argument("<sheet>", "CSV, as the spreadsheet saved it")
    .option(
      "--merge [taxonomy]",
      "entry file to change (default: the nearest taxonomy.yaml)",
    )
    .option("--dry-run", "show the diff and write nothing", false)
    .option("--root <folder>", "includes outside this folder are rejected")
    .addOption(formatOption())
    .addHelpText(
      "after",
      examples(
        "import sheet.csv --merge taxonomy.yaml",
        "import sheet.csv --merge --dry-run",
      ),
    )
    .action(async (sheet: string, flags: ImportFlags) => {
      const { makeRun } = await import("../driver/run.js");
      const { importSheet } = await import("../import/command/import.js");
      const { dryRun, format, merge, root } = flags;
      const run = makeRun(
        typeof merge === "string" ? merge : undefined,
        root === undefined ? {} : { root },
        process.cwd(),
      );
      const terminal = makeTerminal(program.opts());
      process.exitCode = await importSheet(
        run,
        { sheet, dryRun, format },
        terminal,
      );
    });
}
