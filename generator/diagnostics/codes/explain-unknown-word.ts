// `explain/unknown-word`: a word is neither a diagnostic code nor a standard name.
import { defineDiagnostic } from "../diagnostic.js";

export const unknownWord = defineDiagnostic({
  code: "explain/unknown-word",
  severity: "error",
  summary: "A word is neither a diagnostic code nor a standard name.",
  explanation: `\`explain\` describes a diagnostic code, such as \`resolve/unknown-property\`, and
an event or a property of DFINERY's catalogue, such as \`df_purchase\`. The word
is neither. Names of your own taxonomy are not explained.

\`dfn-codegen explain\` without a word lists all codes.`,
});
