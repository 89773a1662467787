// `resolve/unknown-allow`: an `allow` names a code that does not exist or cannot be suppressed.
import { defineDiagnostic } from "../diagnostic.js";

export const unknownAllow = defineDiagnostic({
  code: "resolve/unknown-allow",
  severity: "error",
  summary:
    "An `allow` names a code that does not exist or cannot be suppressed.",
  explanation: `An \`allow\` names a code that does not exist, or one that cannot be suppressed.
Errors cannot be suppressed: they report lost data or code that does not work.

Write the code exactly as the report shows it in brackets. \`dfn-codegen
explain\` lists all codes and shows which can be suppressed.`,
  example: `version: 1
event_properties:
  coupon_code:
    type: string
    allow: [constraint/unsafe-patern]
`,
});
