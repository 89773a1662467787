// `explain/unknown-word`: a word is neither a diagnostic code nor a name.
import { defineDiagnostic } from "../diagnostic.js";

export const unknownWord = defineDiagnostic({
  code: "explain/unknown-word",
  severity: "error",
  summary: "A word is neither a diagnostic code nor a name.",
  explanation: `\`explain\` describes a diagnostic code, such as \`resolve/unknown-property\`, a
rule of \`lint\`, and events and properties: those of your taxonomy (the nearest
one, or the one that \`--taxonomy\` names) and those of DFINERY's catalogue. The
word is none of these.

\`dfn-codegen explain\` without a word lists all codes, and \`explain --names\` the
names.`,
});
