// `init/wrong-answer`: a path, a folder or an event cannot be used by `init`.
import { defineDiagnostic } from "../diagnostic.js";

export const wrongAnswer = defineDiagnostic({
  code: "init/wrong-answer",
  severity: "error",
  summary: "A path, a folder or an event cannot be used by `init`.",
  explanation: `\`init\` writes a taxonomy that \`generate\` can compile, so it accepts only what
\`generate\` accepts: a file for the taxonomy, whose path needs no quotes in a
shell, an output folder in the project that contains nothing else, and standard
events of DFINERY's catalogue. Nothing was written.`,
});
