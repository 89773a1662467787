// `usage/unsent`: a builder is called, but its record is not sent.
import { defineDiagnostic } from "../diagnostic.js";

export const unsent = defineDiagnostic({
  code: "usage/unsent",
  severity: "warning",
  summary: "A builder's record is never sent.",
  explanation: `A builder only creates a record. Here the record is discarded, printed, or
stored in a variable that is never read, so nothing is sent.

Pass it to \`logEvent\` of the generated folder, or to the loading client. A
record that is returned, stored for others or passed to any function counts as
sent.`,
});
