// `usage/raw-call`: a call that sends an event bypasses the builders.
import { defineDiagnostic } from "../diagnostic.js";

export const rawCall = defineDiagnostic({
  code: "usage/raw-call",
  severity: "warning",
  summary: "A call bypasses the generated builders.",
  explanation: `The call names an event by hand: \`Dfinery.logEvent("…")\`, the snippet's
\`dfinery("logEvent", …)\`, a native module, or a function that was named with
\`--track-function\`. The compiler checks neither the name nor the properties.
The SDK drops the whole event for one mistake, with at most a line in its log.

Call the builder and pass its record to \`logEvent\` of the generated folder.
What is already wrong with the call is reported next to this finding.`,
});
