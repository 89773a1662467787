// `lint/fix-refused`: a fix would have changed more than it should.
import { defineDiagnostic } from "../diagnostic.js";

export const fixRefused = defineDiagnostic({
  code: "lint/fix-refused",
  severity: "error",
  summary:
    "A fix would have changed more than it should, so nothing is written.",
  explanation: `Before \`lint --fix\` writes a file, it parses the new text, compares it with the
old one and compiles the taxonomy. Here the result would have differed outside
the places of the fixes, or would have had errors that the taxonomy does not
have now. No file was written.

Make the change by hand: the report shows the place and the hint. Please report
it as a bug in dfn-codegen.`,
});
