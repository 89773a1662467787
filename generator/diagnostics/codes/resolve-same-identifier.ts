// `resolve/same-identifier`: two names become the same identifier in generated code.
import { defineDiagnostic } from "../diagnostic.js";

export const sameIdentifier = defineDiagnostic({
  code: "resolve/same-identifier",
  severity: "error",
  summary: "Two names become the same identifier in generated code.",
  explanation: `Two names of the taxonomy become the same identifier in generated code, because
camelCase does not keep \`-\`, \`_\`, spaces and case: \`coupon_used\` and
\`coupon-used\` are both \`couponUsed\`. One builder would hide the other.

Set \`function\` on one of the events to give its builder another name; the name
that is sent does not change. For properties, rename one if nothing sends it
yet. Two names that differ so little are easily mixed up in the console as
well.`,
  example: `version: 1
events:
  coupon_used:
    properties: {}
  coupon-used:
    properties: {}
`,
});
