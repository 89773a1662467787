// `dfn-codegen init`: a starter taxonomy.
import { Argument, type Command } from "commander";
import { makeTerminal } from "./terminal.js";

/** Adds the command; its action sets `process.exitCode`. */
export function addInit(program: Command): void {
  program
    .command("init")
    .description("write a starter taxonomy")
    .addArgument(
      new Argument("[path]", "file to write").default("taxonomy.yaml"),
    )
    .option("--service <name>", "name of the service, for people", "My service")
    .action(async (path: string, flags: { readonly service: string }) => {
      const { init } = await import("../commands/init.js");
      const terminal = makeTerminal(program.opts());
      const { service } = flags;
      process.exitCode = init({ path, service, cwd: process.cwd() }, terminal);
    });
}
