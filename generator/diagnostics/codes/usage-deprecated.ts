// `usage/deprecated`: code builds or sends an event that is deprecated.
import { defineDiagnostic } from "../diagnostic.js";

export const deprecated = defineDiagnostic({
  code: "usage/deprecated",
  severity: "warning",
  summary: "Code builds or sends an event that is deprecated.",
  explanation: `The event is marked \`deprecated\` in the taxonomy. It is still collected, so
nothing is lost today; reports and campaigns will stop using it.

Send the replacement that the finding names. If there is none, ask the owner of
the event, or remove the call.`,
});
