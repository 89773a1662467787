// `usage/unknown-name`: nobody can tell which event a raw call sends.
import { defineDiagnostic } from "../diagnostic.js";

export const unknownName = defineDiagnostic({
  code: "usage/unknown-name",
  severity: "warning",
  summary: "Nobody can tell which event a raw call sends.",
  explanation: `The name is put together when the code runs, or comes in as any text. So
\`usage\` cannot say whether the event is registered, and events that only this
call sends look unused.

Give the variable a type that lists the names, such as \`EventName\` of the
generated folder or a union of literals, or call a builder for each case. For a
function of your own that takes the name, say \`--track-function NAME\`: then its
callers are judged.`,
});
