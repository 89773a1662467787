// `rewrite/no-output`: the generated folder, which rewritten code would import, does not exist.
import { defineDiagnostic } from "../diagnostic.js";

export const noOutput = defineDiagnostic({
  code: "rewrite/no-output",
  severity: "error",
  summary:
    "The generated folder, which rewritten code would import, does not exist.",
  explanation: `\`usage --rewrite\` replaces raw calls by calls of generated builders and imports
these from the generated folder. It does not exist yet, so the code would not
compile, and nothing was rewritten.

Run \`generate\` first, or name the folder with \`--output\`. With \`--dry-run\`, the
changes are shown even without the folder.

The folder may also belong to another taxonomy: name the folder of this one.`,
});
