// `yaml/empty`: a file has no content.
import { defineDiagnostic } from "../diagnostic.js";

export const empty = defineDiagnostic({
  code: "yaml/empty",
  severity: "error",
  summary: "A file has no content.",
  explanation: `The file has nothing in it but blanks and comments. An empty taxonomy would
generate an empty folder and so remove every builder that the app uses, which is
hardly what was meant: more likely a file was emptied by mistake or a merge went
wrong.

The smallest taxonomy is \`version: 1\` and one event. \`dfn-codegen init\` writes
one to start from. An included file that is not needed any more can be deleted.`,
  example: `# Nothing but a comment.
`,
});
