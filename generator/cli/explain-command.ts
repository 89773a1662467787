// `dfn-codegen explain`: explains a diagnostic, a name of the taxonomy or of the catalogue, and lists the sources of all rules.
import type { Command } from "commander";
import type { ExplainFlags } from "../explain/command/explain.js";
import { examples } from "./examples.js";
import { formatOption } from "./format-option.js";
import { langOption } from "./run-flags.js";
import { makeTerminal } from "./terminal.js";

/** Adds the command; its action sets `process.exitCode`. */
export function addExplain(program: Command): void {
  program
    .command("explain")
    .description(
      "explain a diagnostic code, an event or a property, of the taxonomy or standard",
    )
    .argument(
      "[name]",
      "a code or a name, such as resolve/unknown-property, df_purchase or the name of your own event",
    )
    .option(
      "--sources",
      "list the rules about the service, with their sources and certainty",
    )
    .option("--names", "list the names of the taxonomy and the standard ones")
    .option(
      "--taxonomy <file>",
      "entry file whose names are explained (default: the nearest taxonomy.yaml)",
    )
    .addOption(langOption("language for names (default: that of the taxonomy)"))
    .addOption(formatOption())
    .addHelpText(
      "after",
      examples("explain resolve/unknown-property", "explain df_purchase"),
    )
    .action(async (code: string | undefined, flags: ExplainFlags) => {
      const { explain } = await import("../explain/command/explain.js");
      const terminal = makeTerminal(program.opts());
      process.exitCode = await explain(code, flags, process.cwd(), terminal);
    });
}
