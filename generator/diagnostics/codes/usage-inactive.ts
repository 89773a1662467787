// `usage/inactive`: the builder of an inactive event is still imported.
import { defineDiagnostic } from "../diagnostic.js";

export const inactive = defineDiagnostic({
  code: "usage/inactive",
  severity: "warning",
  summary: "The builder of an inactive event is still imported.",
  explanation: `The event has \`status: inactive\`, so that it has no builder any more.
TypeScript reports the import; JavaScript fails when the code runs.

Remove the import and the call, or switch the collection on in the console and
take \`status: inactive\` out of the taxonomy.`,
});
