// `import/unknown-column`: a column of the sheet has a heading that is not known.
import { defineDiagnostic } from "../diagnostic.js";

export const unknownColumn = defineDiagnostic({
  code: "import/unknown-column",
  severity: "warning",
  summary: "A column of the sheet has a heading that is not known.",
  explanation: `\`import\` ignores the column. A column of your own may stay in the sheet; if it
is meant to be a known one, write its heading as \`docs --sheet\` does, in
English or in Korean. Parentheses at the end of a heading are ignored.`,
});
