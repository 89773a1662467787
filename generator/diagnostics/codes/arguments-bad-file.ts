// `arguments/bad-file`: a file of events cannot be read.
import { defineDiagnostic } from "../diagnostic.js";

export const badFile = defineDiagnostic({
  code: "arguments/bad-file",
  severity: "error",
  summary: "A file of events cannot be read.",
  explanation: `A file that was passed to \`infer\`, \`load\` or \`validate\` does not exist, cannot
be opened, or contains something that the command does not read. \`infer\` and
\`validate\` read NDJSON and JSON, and \`load\` reads one record on each line. All
of them also read files that are compressed with gzip or zstd. \`load\` checks
all files before it sends anything; \`validate\` reads the other files and exits
with 2.

The message names the file, with the system's error code if there is one.`,
});
