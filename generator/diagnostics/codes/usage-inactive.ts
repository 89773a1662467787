// `usage/inactive`: the builder of an inactive event is still imported.
import { defineDiagnostic } from "../diagnostic.js";

export const inactive = defineDiagnostic({
  code: "usage/inactive",
  severity: "warning",
  summary: "The builder of an inactive event is still imported.",
  explanation: `The event has \`status: inactive\`, so it no longer has a builder. TypeScript
reports the import; JavaScript fails at run time.

Remove the import and the call, or switch the collection on in the console and
remove \`status: inactive\` from the taxonomy.`,
});
