// `dfn-codegen explain`: explains a diagnostic or a catalogue entry, and lists the sources of all rules.
import { Option, type Command } from "commander";
import type { ExplainFlags } from "../explain/command/explain.js";
import { examples } from "./examples.js";
import { makeTerminal } from "./terminal.js";

/** Adds the command; its action sets `process.exitCode`. */
export function addExplain(program: Command): void {
  program
    .command("explain")
    .description("explain a diagnostic code or describe a standard name")
    .argument("[code]", "such as resolve/unknown-property or df_purchase")
    .option(
      "--sources",
      "list the rules about the service, with their sources and certainty",
    )
    .addOption(
      new Option("--format <format>", "output format")
        .choices(["pretty", "json"])
        .default("pretty"),
    )
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
