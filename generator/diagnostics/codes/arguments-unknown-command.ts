// `arguments/unknown-command`: the first word is neither a command nor a file.
import { defineDiagnostic } from "../diagnostic.js";

export const unknownCommand = defineDiagnostic({
  code: "arguments/unknown-command",
  severity: "error",
  summary: "The first word is neither a command nor a file.",
  explanation: `\`dfn-codegen taxonomy.yaml\` is short for \`dfn-codegen generate taxonomy.yaml\`,
so the first word may be a file. This one does not exist as a file and is not
the name of a command either. Nothing was read or written.

Check the spelling: \`dfn-codegen --help\` lists the commands.`,
});
