// `import/not-a-sheet`: the file is not a sheet that `docs --sheet` wrote.
import { defineDiagnostic } from "../diagnostic.js";

export const notASheet = defineDiagnostic({
  code: "import/not-a-sheet",
  severity: "error",
  summary: "The file is not a sheet that `docs --sheet` wrote.",
  explanation: `\`import\` reads CSV that \`docs --sheet\` wrote and a spreadsheet saved: separated
by commas, semicolons or tabs, in UTF-8, UTF-16 or CP949. The first row has the
headings, in English or Korean; the columns for the event and the property are
needed, the others may be missing or in another order.

Save a workbook as CSV. Nothing was changed.`,
});
