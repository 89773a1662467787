// `import/bad-cell`: a cell of the sheet has a value that it cannot have.
import { defineDiagnostic } from "../diagnostic.js";

export const badCell = defineDiagnostic({
  code: "import/bad-cell",
  severity: "error",
  summary: "A cell of the sheet has a value that it cannot have.",
  explanation: `The message names the cell as spreadsheets do: \`F12\` is the sixth column of the
twelfth row. Data types, yes or no, the status and personal data have fixed
words, in English or Korean; other cells are empty where a row has no such
field.

Correct the cell. Nothing was changed.`,
});
