// `output/not-written`: the command could not write one of its files.
import { defineDiagnostic } from "../diagnostic.js";

export const notWritten = defineDiagnostic({
  code: "output/not-written",
  severity: "error",
  summary: "The command could not write one of its files.",
  explanation: `A draft, a merged taxonomy, a file of \`init\`, a rewritten source or a
\`--report\` could not be written: it already exists, it changed during the run,
a file is in the place of its folder, or the operating system refused it. The
message has the reason.

Files that were already written stay, and are complete. Fix the cause and run
the command again.`,
});
