// `check/missing`: a file of the output is missing.
import { defineDiagnostic } from "../diagnostic.js";

export const missing = defineDiagnostic({
  code: "check/missing",
  severity: "error",
  summary: "A file of the output is missing.",
  explanation: `A generated file does not exist. It was deleted, it was never committed (check
\`.gitignore\`), or a merge lost it. The app may not compile, or may lack the
builders of some events.

Run \`dfn-codegen\` again and commit the result.`,
});
