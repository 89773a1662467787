// `diff/expired-accept`: the last day of an entry of diff.accept is over.
import { defineDiagnostic } from "../diagnostic.js";

export const expiredAccept = defineDiagnostic({
  code: "diff/expired-accept",
  severity: "warning",
  summary: "An accepted change is no longer accepted.",
  explanation: `The day in \`until\` of an entry under \`diff.accept\` is over, so the change counts
as breaking again.

If old apps are gone, nothing is needed any more: delete the entry. Otherwise
choose another day.`,
});
