// `diff/bad-usage`: the file of --usage is not a report.
import { defineDiagnostic } from "../diagnostic.js";

export const badUsage = defineDiagnostic({
  code: "diff/bad-usage",
  severity: "error",
  summary: "The report of usage cannot be read.",
  explanation: `\`diff --usage\` reads the JSON report that \`dfn-codegen usage --report
usage.json\` writes, to know which changes concern events that the code builds.
The file does not exist, or is not such a report.

Write the report at the old commit, where the code still uses what was removed.`,
});
