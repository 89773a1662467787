// `shape/missing-key`: a required key is missing.
import { defineDiagnostic } from "../diagnostic.js";

export const missingKey = defineDiagnostic({
  code: "shape/missing-key",
  severity: "error",
  summary: "A required key is missing.",
  explanation: `A key that has no default is missing. A property must have a \`type\`: the
console requires one when a property is registered, and the SDKs drop the whole
event if a value has another type. The entry file must have \`version: 1\`, so
that a later version of the format is never mistaken for this one.`,
  example: `version: 1
event_properties:
  coupon_code:
    description: The code as the customer typed it.
`,
});
