// `usage/inactive-event`: a raw call sends an event whose collection is turned off.
import { defineDiagnostic } from "../diagnostic.js";

export const inactiveEvent = defineDiagnostic({
  code: "usage/inactive-event",
  severity: "warning",
  summary: "A raw call sends an event whose collection is switched off.",
  explanation: `The event is registered with \`status: inactive\`: the console does not collect
it and discards what is sent.

Remove the call, or switch the collection on in the console and remove \`status:
inactive\` from the taxonomy.`,
});
