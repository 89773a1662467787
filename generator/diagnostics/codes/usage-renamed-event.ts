// `usage/renamed-event`: a raw call sends an event under the name that it had before.
import { defineDiagnostic } from "../diagnostic.js";

export const renamedEvent = defineDiagnostic({
  code: "usage/renamed-event",
  severity: "warning",
  summary: "A raw call sends an event under its former name.",
  explanation: `According to \`renamed_from\` in the taxonomy, an event was once registered under
this name. The old name is no longer registered, so DFINERY drops what is sent
under it. The properties are judged as those of the renamed event.

Build the event with the builder that the finding names, or let
\`usage --rewrite\` do it, which then sends the new name.`,
});
