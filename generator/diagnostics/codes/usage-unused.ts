// `usage/unused`: product code never builds an active event.
import { defineDiagnostic } from "../diagnostic.js";

export const unused = defineDiagnostic({
  code: "usage/unused",
  severity: "warning",
  summary: "Product code never builds an active event.",
  explanation: `The event is registered and active, and no call of its builder was found
outside tests and stories. The event may be forgotten, obsolete, or sent by
another app. A raw call does not count: it may send anything.

Build and send the event, set \`status: inactive\`, or remove it from the console
and the taxonomy. First check what \`usage\` could not resolve: a file that
cannot be read may contain the call.`,
});
