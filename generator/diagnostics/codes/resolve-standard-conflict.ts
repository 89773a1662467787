// `resolve/standard-conflict`: a standard definition is restated in a way that no documentation supports.
import { defineDiagnostic } from "../diagnostic.js";

export const standardConflict = defineDiagnostic({
  code: "resolve/standard-conflict",
  severity: "error",
  summary:
    "A standard definition is restated in a way that no documentation supports.",
  explanation: `A standard definition is restated with a type that no version of DFINERY's
documentation gives it. The service has one type for each standard key. If a
value has another type, the SDKs drop the whole event, with at most a line in
the log.

Remove the \`type\`, or write the one of the catalogue. Where the documentation
contradicts itself, as on the types of amounts, restating is allowed:
\`resolve/restates-standard\` lists these cases. If your console really shows
this type, please report it as a mistake in the catalogue.`,
  example: `version: 1
event_properties:
  df_order_id: { type: long }
`,
});
