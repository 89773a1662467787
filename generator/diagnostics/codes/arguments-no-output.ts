// `arguments/no-output`: the generated folder, whose uses are to be reported, is not there, or is another taxonomy's.
import { defineDiagnostic } from "../diagnostic.js";

export const noGenerated = defineDiagnostic({
  code: "arguments/no-output",
  severity: "error",
  summary: "The generated folder, whose uses are to be reported, is not there.",
  explanation: `\`usage\` reports where the app uses the generated folder. That folder is not
where the taxonomy or \`--output\` says, and the project has no other folder, or
several, that were generated from this taxonomy. Each event would be reported as
never built, so there is no report. The same holds if the folder was generated
from another taxonomy.

Run \`generate\` first, or name the folder with \`--output\` as it was named for
\`generate\`. If it has moved for good, set \`generate.output\` in the taxonomy.`,
});
