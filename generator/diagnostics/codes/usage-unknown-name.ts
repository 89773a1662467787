// `usage/unknown-name`: it cannot be determined which event a raw call sends.
import { defineDiagnostic } from "../diagnostic.js";

export const unknownName = defineDiagnostic({
  code: "usage/unknown-name",
  severity: "warning",
  summary: "The event that a raw call sends cannot be determined.",
  explanation: `The name is built at run time, or can be any string. So \`usage\` cannot
determine whether the event is registered, and events that only this call sends
look unused.

Give the variable a type that lists the names, such as \`EventName\` of the
generated folder or a union of literals, or call a builder for each case. For a
function of your own that takes the name, add \`--track-function NAME\`: then its
callers are checked.`,
});
