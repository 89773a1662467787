// `arguments/bad-file`: a file of events cannot be read.
import { defineDiagnostic } from "../diagnostic.js";

export const badFile = defineDiagnostic({
  code: "arguments/bad-file",
  severity: "error",
  summary: "A file of events cannot be read.",
  explanation: `A file of events that \`infer\` or \`load\` was given does not exist, cannot be
opened, or does not hold what the command reads. \`infer\` reads NDJSON and JSON,
\`load\` reads one record on each line, and both read files packed by gzip. \`load\`
looks into all files before it sends anything.

The message says which file, and has the system's own code where there is one.`,
});
