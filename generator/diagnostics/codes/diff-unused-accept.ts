// `diff/unused-accept`: an entry of diff.accept accepts nothing.
import { defineDiagnostic } from "../diagnostic.js";

export const unusedAccept = defineDiagnostic({
  code: "diff/unused-accept",
  severity: "warning",
  summary: "An accepted change does not occur.",
  explanation: `An entry under \`diff.accept\` names a change that is not among those found, so it
accepts nothing. It is misspelt, or the change has been merged and the entry is
no longer needed.

Copy \`id\` and \`at\` from the report, or delete the entry.`,
});
