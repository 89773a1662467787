// `init/wrong-answer`: `init` cannot use a path, a folder or an event.
import { defineDiagnostic } from "../diagnostic.js";

export const wrongAnswer = defineDiagnostic({
  code: "init/wrong-answer",
  severity: "error",
  summary: "A path, a folder or an event is nothing that `init` can use.",
  explanation: `\`init\` writes a taxonomy that \`generate\` can compile, so it takes only what
\`generate\` takes: a file for the taxonomy, whose path a shell reads as it
stands, an output folder in the project that holds nothing else, and standard
events that are in DFINERY's catalogue. Nothing was written.`,
});
