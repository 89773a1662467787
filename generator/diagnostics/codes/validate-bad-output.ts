// `validate/bad-output`: the rejected lines or a report cannot be written.
import { defineDiagnostic } from "../diagnostic.js";

export const badOutput = defineDiagnostic({
  code: "validate/bad-output",
  severity: "error",
  summary: "The rejected lines or a report cannot be written.",
  explanation: `The file of \`--rejected\` or \`--report\` is also an input, is not a regular file,
has rejected lines of another run, or the disk is full. Nothing is overwritten,
and the exit code is 2.

Name another path, or move the file away.`,
});
