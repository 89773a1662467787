// `arguments/bad-file`: a file of events cannot be read.
import { defineDiagnostic } from "../diagnostic.js";

export const badFile = defineDiagnostic({
  code: "arguments/bad-file",
  severity: "error",
  summary: "A file of events cannot be read.",
  explanation: `A file of events that \`infer\`, \`load\` or \`validate\` was given does not exist,
cannot be opened, or has other content than the command reads. \`infer\` and
\`validate\` read NDJSON and JSON, \`load\` reads one record on each line, and all
read files that gzip or zstd packed. \`load\` checks all files before it sends
anything; \`validate\` reads the other files and exits with 2.

The message names the file, with the system's error code if there is one.`,
});
