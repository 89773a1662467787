// `arguments/bad-baseline`: the baseline of `lint` cannot be read.
import { defineDiagnostic } from "../diagnostic.js";

export const badBaseline = defineDiagnostic({
  code: "arguments/bad-baseline",
  severity: "error",
  summary: "The baseline of `lint` cannot be read.",
  explanation: `The file after \`--baseline\` does not exist, is not JSON, or is not in the
format that \`lint --write-baseline\` writes. Without it, old findings cannot be
distinguished from new ones, so nothing is reported, and the exit code is 2.

Correct the path, or write the baseline again with \`--write-baseline\`.`,
});
