// `import/missing-row`: the taxonomy has something for which the sheet has no row.
import { defineDiagnostic } from "../diagnostic.js";

export const missingRow = defineDiagnostic({
  code: "import/missing-row",
  severity: "warning",
  summary: "The sheet has no row for a definition of the taxonomy.",
  explanation: `\`import\` deletes nothing: a row may have been removed because it was done, or
because the sheet was filtered. The definition stays as it is.

To remove an event or a property, remove it from the taxonomy; \`diff\` shows what
that breaks.`,
});
