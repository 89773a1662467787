// `arguments/bad-file`: a file of events cannot be read.
import { defineDiagnostic } from "../diagnostic.js";

export const badFile = defineDiagnostic({
  code: "arguments/bad-file",
  severity: "error",
  summary: "A file of events cannot be read.",
  explanation: `A file of events that \`infer\` or \`load\` was given does not exist, cannot be
opened, or has other content than the command reads. \`infer\` reads NDJSON and
JSON, \`load\` reads one record on each line, and both read gzipped files. \`load\`
checks all files before it sends anything.

The message names the file, with the system's error code if there is one.`,
});
