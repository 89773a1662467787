// `usage/inactive-event`: a raw call sends an event whose collection is switched off.
import { defineDiagnostic } from "../diagnostic.js";

export const inactiveEvent = defineDiagnostic({
  code: "usage/inactive-event",
  severity: "warning",
  summary: "A raw call sends an event whose collection is switched off.",
  explanation: `The event is registered with \`status: inactive\`: the console does not collect
it. What is sent is thrown away.

Remove the call, or switch the collection on in the console and take \`status:
inactive\` out of the taxonomy.`,
});
