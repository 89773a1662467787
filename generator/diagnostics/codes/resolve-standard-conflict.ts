// `resolve/standard-conflict`: a standard definition is restated in a way that no documentation supports.
import { defineDiagnostic } from "../diagnostic.js";

export const standardConflict = defineDiagnostic({
  code: "resolve/standard-conflict",
  severity: "error",
  summary:
    "A standard definition is restated in a way that no documentation supports.",
  explanation: `A standard definition is restated with a type that no generation of DFINERY's
documentation gives it. The service has one type for each standard key. The SDKs
drop an event whose value has another, the whole event and with a line in the
log at most.

Remove the \`type\`, or write the catalogue's. Where documentation does disagree,
as on the types of amounts, restating is fine: \`resolve/restates-standard\` lists
these places. If your console really shows this type, please report it as a
mistake in the catalogue.`,
  example: `version: 1
event_properties:
  df_order_id: { type: long }
`,
});
