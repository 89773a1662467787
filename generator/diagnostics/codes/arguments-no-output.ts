// `arguments/no-output`: the generated folder does not exist, or belongs to another taxonomy.
import { defineDiagnostic } from "../diagnostic.js";

export const noGenerated = defineDiagnostic({
  code: "arguments/no-output",
  severity: "error",
  summary:
    "The generated folder does not exist, or belongs to another taxonomy.",
  explanation: `\`usage\` reports where the app uses the generated folder. The folder is not
where the taxonomy or \`--output\` says, and the project has either no other
folder that was generated from this taxonomy, or several. Every event would be
reported as never built, so \`usage\` reports nothing. The same holds if the
folder was generated from another taxonomy.

Run \`generate\` first, or name the folder with the same \`--output\` as for
\`generate\`. If it has moved for good, set \`generate.output\` in the taxonomy.`,
});
