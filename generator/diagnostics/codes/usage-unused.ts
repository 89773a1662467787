// `usage/unused`: an active event is built nowhere in product code.
import { defineDiagnostic } from "../diagnostic.js";

export const unused = defineDiagnostic({
  code: "usage/unused",
  severity: "warning",
  summary: "An active event is built nowhere in product code.",
  explanation: `The event is registered and active, and no call of its builder was found
outside tests and stories. Either the app forgot it, the event is old, or
another app sends it. A raw call does not count: it may send anything.

Build and send the event, set \`status: inactive\`, or remove it from the console
and the taxonomy. Check what \`usage\` could not resolve first: a file that
cannot be read may hold the call.`,
});
