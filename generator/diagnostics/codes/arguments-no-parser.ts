// `arguments/no-parser`: the parser of an app's language is not installed.
import { defineDiagnostic } from "../diagnostic.js";

export const noParser = defineDiagnostic({
  code: "arguments/no-parser",
  severity: "error",
  summary: "The parser of an app's language is not installed.",
  explanation: `\`usage --app\` reads Kotlin, Swift, Dart and C# with the parser
\`web-tree-sitter\` and a grammar for each language. They are large, and most
projects need none of them, so dfn-codegen does not install them.

Install the packages that the message names: in the folder of the app, in a
folder above it, or where you run the command.`,
});
