// `dfn-codegen explain`: more about a diagnostic or a catalogue entry.
import type { Command } from "commander";
import { makeTerminal } from "./terminal.js";

/** Adds the command; its action sets `process.exitCode`. */
export function addExplain(program: Command): void {
  program
    .command("explain")
    .description("tell more about a diagnostic or a standard event or property")
    .argument("[code]", "such as resolve/unknown-property or df_purchase")
    .action(async (code: string | undefined) => {
      const { explain } = await import("../explain/command/explain.js");
      const terminal = makeTerminal(program.opts());
      process.exitCode = await explain(code, process.cwd(), terminal);
    });
}
