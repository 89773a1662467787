// `usage/dead-import`: an imported name does not exist in the generated folder.
import { defineDiagnostic } from "../diagnostic.js";

export const deadImport = defineDiagnostic({
  code: "usage/dead-import",
  severity: "warning",
  summary: "A name that is imported from the generated folder does not exist.",
  explanation: `The generated folder exports no such name: the event was renamed or removed, or
the folder is out of date. In JavaScript the import is \`undefined\`, and the
call fails at run time.

Run \`dfn-codegen generate\`, and import the current name.`,
});
