// `check/missing`: a file of the output is missing.
import { defineDiagnostic } from "../diagnostic.js";

export const missing = defineDiagnostic({
  code: "check/missing",
  severity: "error",
  summary: "A file of the output is missing.",
  explanation: `A file of the output is not there. It was deleted, it was never committed (look
into \`.gitignore\`), or a merge lost it. The app may fail to compile, or lack the
builders of some events.

Run \`dfn-codegen\` again and commit the result.`,
});
