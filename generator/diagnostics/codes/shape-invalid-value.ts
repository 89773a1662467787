// `shape/invalid-value`: a value is of the right kind but not allowed.
import { defineDiagnostic } from "../diagnostic.js";

export const invalidValue = defineDiagnostic({
  code: "shape/invalid-value",
  severity: "error",
  summary: "A value is of the right kind but not allowed.",
  explanation: `The value is of the right kind, but not one that is allowed here: a word that
is not one of the choices, a negative length, an empty string. The hint shows
what the key takes.`,
  example: `version: 1
events:
  coupon_redeemed:
    status: paused
    properties: {}
`,
});
