// `include/cycle`: files include each other in a circle.
import { defineDiagnostic } from "../diagnostic.js";

export const cycle = defineDiagnostic({
  code: "include/cycle",
  severity: "error",
  summary: "Files include each other in a circle.",
  explanation: `Files include each other in a circle, so none can be read first. The report
shows the circle.

Let the entry include everything and the other files nothing: all files of a
taxonomy see each other's definitions, so no file has to include what it uses.
A pattern with a \`*\` that happens to match a file above it is fine.`,
  example: `# taxonomy.yaml
version: 1
include: [taxonomy.yaml]
`,
});
