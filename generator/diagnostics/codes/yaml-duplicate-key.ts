// `yaml/duplicate-key`: a mapping has the same key twice.
import { defineDiagnostic } from "../diagnostic.js";

export const duplicateKey = defineDiagnostic({
  code: "yaml/duplicate-key",
  severity: "error",
  summary: "A mapping has the same key twice.",
  explanation: `A mapping has the same key twice. Many YAML readers silently keep the last one.
In a taxonomy this would lose a property or a whole event, and DFINERY's SDKs
silently drop an event that does not match its registration. So it is an error
here.

Merge the two, or rename one. Events and properties must be unique across all
included files too, which \`resolve/duplicate\` reports.`,
  example: `version: 1
events:
  coupon_redeemed:
    properties: {}
  coupon_redeemed:
    description: The customer redeems a coupon.
`,
});
