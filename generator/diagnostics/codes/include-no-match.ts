// `include/no-match`: an include pattern matches no file.
import { defineDiagnostic } from "../diagnostic.js";

export const noMatch = defineDiagnostic({
  code: "include/no-match",
  severity: "error",
  summary: "An include pattern matches no file.",
  explanation: `A pattern under \`include\` matches no file. If the tool went on, every event of
the missing files would vanish from the generated code, and the folder would be
rewritten without them.

Patterns are relative to the file that they stand in, use \`/\` on every platform,
and tell upper from lower case. \`*\` matches within one folder, \`**\` across
folders. Remove the pattern when the files are gone for good.`,
  example: `version: 1
include: [events-of-nobody/*.yaml]
`,
});
