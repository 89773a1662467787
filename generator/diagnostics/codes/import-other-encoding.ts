// `import/other-encoding`: the sheet is not UTF-8, and was read in another encoding.
import { defineDiagnostic } from "../diagnostic.js";

export const otherEncoding = defineDiagnostic({
  code: "import/other-encoding",
  severity: "info",
  summary: "The sheet is not UTF-8, and was read in another encoding.",
  explanation: `Excel in Korean saves "CSV (Comma delimited)" as CP949. \`import\` reads that, but
characters that CP949 does not have are question marks in it.

Save the sheet as "CSV UTF-8".`,
});
