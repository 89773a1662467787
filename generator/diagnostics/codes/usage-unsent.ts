// `usage/unsent`: a builder is called and its record goes nowhere.
import { defineDiagnostic } from "../diagnostic.js";

export const unsent = defineDiagnostic({
  code: "usage/unsent",
  severity: "warning",
  summary: "A builder is called and its record goes nowhere.",
  explanation: `A builder only makes a record. Here the record is thrown away, printed, or put
in a variable that nobody reads, so that nothing is sent.

Hand it to \`logEvent\` of the generated folder, or to the loading client. A
record that is returned, stored for others or passed to any function counts as
sent.`,
});
