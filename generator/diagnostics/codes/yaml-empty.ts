// `yaml/empty`: a file has no content.
import { defineDiagnostic } from "../diagnostic.js";

export const empty = defineDiagnostic({
  code: "yaml/empty",
  severity: "error",
  summary: "A file has no content.",
  explanation: `The file contains only white space and comments. An empty taxonomy would
generate an empty folder and so remove every builder that the app uses: most
likely a file was emptied by mistake or a merge went wrong.

The smallest taxonomy is \`version: 1\` and one event. \`dfn-codegen init\` writes
one to start from. Delete an included file that is no longer needed.`,
  example: `# Nothing but a comment.
`,
});
