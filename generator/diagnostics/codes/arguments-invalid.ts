// `arguments/invalid`: the command line is invalid.
import { defineDiagnostic } from "../diagnostic.js";

export const invalid = defineDiagnostic({
  code: "arguments/invalid",
  severity: "error",
  summary: "The command line is invalid.",
  explanation: `The command was called with a flag or an argument that it does not have,
without one that it requires, with an invalid value, or with flags that exclude
each other. Nothing was read or written, and the exit code is 2.

\`dfn-codegen COMMAND --help\` lists the flags and arguments of a command.`,
});
