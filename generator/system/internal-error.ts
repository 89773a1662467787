// Reports an internal error.
import { spellOut } from "../diagnostics/escape-invisible.js";
import type { Terminal } from "./terminal.js";

/** Exit code of a run that failed because of our bug (`EX_SOFTWARE`). */
export const faultCode = 70;

/**
 * Reports a bug and asks for an issue. The stack is printed only with
 * `DFN_CODEGEN_DEBUG=1`, because it helps nobody else.
 */
export function reportFault(error: unknown, terminal: Terminal): void {
  const message = error instanceof Error ? error.message : String(error);
  const isDebugging = process.env["DFN_CODEGEN_DEBUG"] === "1";
  terminal.err(
    [
      "internal error in dfn-codegen (your taxonomy is not the cause):",
      `  ${spellOut(message.split("\n")[0] ?? "")}`,
      isDebugging && error instanceof Error
        ? (error.stack ?? "").split("\n").map(spellOut).join("\n")
        : "Run it again with DFN_CODEGEN_DEBUG=1 and report what it prints, with the\ntaxonomy if you can share it.",
      "",
    ].join("\n"),
  );
}
