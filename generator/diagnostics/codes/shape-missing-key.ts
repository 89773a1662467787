// `shape/missing-key`: a key that must be there is missing.
import { defineDiagnostic } from "../diagnostic.js";

export const missingKey = defineDiagnostic({
  code: "shape/missing-key",
  severity: "error",
  summary: "A key that must be there is missing.",
  explanation: `Something that cannot be guessed is not there. A property must say its \`type\`:
the console asks for one when a property is registered, and the SDKs drop the
whole event when a value has another. The entry file must say \`version: 1\`, so
that a later version of the format is never taken for this one.`,
  example: `version: 1
event_properties:
  coupon_code:
    description: The code as the customer typed it.
`,
});
