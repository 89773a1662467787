// `target/not-loaded`: the module of a target cannot be loaded.
import { defineDiagnostic } from "../diagnostic.js";

export const notLoaded = defineDiagnostic({
  code: "target/not-loaded",
  severity: "error",
  summary: "The module of a target of your own cannot be loaded.",
  explanation: `A target of your own is a JavaScript module that Node loads: a file that ends
in \`.js\` or \`.mjs\`, or in \`.ts\` or \`.mts\` if Node runs TypeScript (22.18 or
newer). The file does not exist, is of another kind, lies outside the project
of the taxonomy that names it, or stopped with an error while it was loaded.
Nothing was written.

The message gives the reason, and the line if Node reports one. Run the module
alone with \`node ./my-target.js\`. If it cannot find \`dfn-codegen/target\`,
install dfn-codegen in the project, or remove the import and export a plain
object with \`name\`, \`summary\` and \`emit\`.`,
});
