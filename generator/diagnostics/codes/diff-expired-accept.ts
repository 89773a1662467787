// `diff/expired-accept`: the last day of an entry of diff.accept is over.
import { defineDiagnostic } from "../diagnostic.js";

export const expiredAccept = defineDiagnostic({
  code: "diff/expired-accept",
  severity: "warning",
  summary: "An accepted change is no longer accepted.",
  explanation: `An entry under \`diff.accept\` accepts the change only until a day that has
passed, so the change counts as breaking again.

If no old apps are left, delete the entry. Otherwise choose a later day.`,
});
