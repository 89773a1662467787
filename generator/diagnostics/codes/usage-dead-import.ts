// `usage/dead-import`: a name is imported from the generated folder and is not there.
import { defineDiagnostic } from "../diagnostic.js";

export const deadImport = defineDiagnostic({
  code: "usage/dead-import",
  severity: "warning",
  summary: "A name is imported from the generated folder and is not there.",
  explanation: `The generated folder exports no such name: the event was renamed or removed, or
the folder was not generated since. In JavaScript the import is \`undefined\`,
and the call fails when it runs.

Run \`dfn-codegen generate\`, and import the name that is there now.`,
});
