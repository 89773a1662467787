// `shape/catalogue-only`: a key of DFINERY's catalogue stands in a taxonomy.
import { defineDiagnostic } from "../diagnostic.js";

export const catalogueOnly = defineDiagnostic({
  code: "shape/catalogue-only",
  severity: "error",
  summary: "A key of DFINERY's catalogue stands in a taxonomy.",
  explanation: `DFINERY's standard catalogue is a file in the taxonomy language, with a few keys
of its own: \`identity_keys\`, \`system_events\`, \`automatic\`, \`disputed\` and
\`disputed_types\`. They say what the service fixes and where its documentation
disagrees. A taxonomy describes what you registered yourself and cannot say
either.

Remove the key. To state a standard definition differently, repeat it under the
same name; see \`resolve/restates-standard\`.`,
  example: `version: 1
system_events: [app_opened]
events:
  coupon_redeemed:
    properties: {}
`,
});
