// `validate/dropped`: events that the console would drop.
import { defineDiagnostic } from "../diagnostic.js";

export const dropped = defineDiagnostic({
  code: "validate/dropped",
  severity: "error",
  summary: "Events would be dropped.",
  explanation: `\`validate\` found events that do not match the taxonomy. DFINERY silently drops
such an event as a whole. With \`--format github\` there is one annotation for
each event and property, at the first line; the other formats have a table
instead.

Fix the sender, or register what it sends. \`--rejected FILE\` writes every such
line with its reasons.`,
});
