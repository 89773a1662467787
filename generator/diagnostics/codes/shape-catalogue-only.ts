// `shape/catalogue-only`: a taxonomy contains a key that only DFINERY's catalogue may have.
import { defineDiagnostic } from "../diagnostic.js";

export const catalogueOnly = defineDiagnostic({
  code: "shape/catalogue-only",
  severity: "error",
  summary: "A taxonomy has a key of DFINERY's catalogue.",
  explanation: `DFINERY's standard catalogue is a file in the taxonomy language, with a few
keys of its own: \`identity_keys\`, \`system_events\`, \`automatic\`, \`disputed\` and
\`disputed_types\`. They describe what the service determines and where its
documentation contradicts itself. A taxonomy describes what you registered
yourself, so it cannot have these keys.

Remove the key. To change a standard definition, repeat it under the same name;
see \`resolve/restates-standard\`.`,
  example: `version: 1
system_events: [app_opened]
events:
  coupon_redeemed:
    properties: {}
`,
});
