// `include/no-match`: an include pattern matches no file.
import { defineDiagnostic } from "../diagnostic.js";

export const noMatch = defineDiagnostic({
  code: "include/no-match",
  severity: "error",
  summary: "An include pattern matches no file.",
  explanation: `A pattern under \`include\` matches no file. If dfn-codegen continued, every
event of the missing files would disappear from the generated code.

Patterns are relative to the file that contains them, use \`/\` on every
platform, and are case-sensitive. \`*\` matches within one folder, \`**\` across
folders. Remove the pattern if the files were removed on purpose.`,
  example: `version: 1
include: [events-of-nobody/*.yaml]
`,
});
