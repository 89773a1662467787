// `infer/nothing-found`: there is no event to infer a taxonomy from.
import { defineDiagnostic } from "../diagnostic.js";

export const nothingFound = defineDiagnostic({
  code: "infer/nothing-found",
  severity: "error",
  summary: "There is no event to infer a taxonomy from.",
  explanation: `\`infer\` read the files of samples, or the code, and found no event in them. It
reads NDJSON and JSON with events such as
\`{"event_name":"x","event_properties":{}}\`, \`{"event":"x","a":1}\` or
\`{"name":"x","properties":{}}\`; in code it finds calls of the SDK's \`logEvent\`.

If code sends events through a function of your own, name it with
\`--track-function\`. No draft was written.`,
});
