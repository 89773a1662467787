// `output/not-written`: the command could not write one of its files.
import { defineDiagnostic } from "../diagnostic.js";

export const notWritten = defineDiagnostic({
  code: "output/not-written",
  severity: "error",
  summary: "A file that the command was to write could not be written.",
  explanation: `A draft, a merged taxonomy, a file of \`init\`, a rewritten source or a
\`--report\` could not be written: it already exists, it changed during the run,
a file stands where its folder would be, or the operating system refused it. The
message has the reason.

Files that were written before it stay, each of them whole. Run the command
again when the reason is gone.`,
});
