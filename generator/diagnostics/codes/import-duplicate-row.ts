// `import/duplicate-row`: two rows of the sheet are about the same thing.
import { defineDiagnostic } from "../diagnostic.js";

export const duplicateRow = defineDiagnostic({
  code: "import/duplicate-row",
  severity: "error",
  summary: "Two rows of the sheet are about the same thing.",
  explanation: `Each property, each event and each property of an event has one row, and
\`import\` does not guess which of two counts.

Remove one of the rows. Nothing was changed.`,
});
