// `import/refused-change`: a change of the sheet cannot be made in the taxonomy.
import { defineDiagnostic } from "../diagnostic.js";

export const refusedChange = defineDiagnostic({
  code: "import/refused-change",
  severity: "error",
  summary: "A change of the sheet cannot be made in the taxonomy.",
  explanation: `\`import\` changes single places of the YAML text and leaves the rest as it is. It
refuses what it cannot place: a value that an alias shares, a definition that
belongs to DFINERY's catalogue, a layout that it cannot extend. Before anything
is written, the result is compiled and compared with the sheet.

Make the change by hand, as the hint says. Nothing was changed.`,
});
