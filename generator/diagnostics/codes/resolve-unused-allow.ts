// `resolve/unused-allow`: an `allow` suppresses nothing.
import { defineDiagnostic } from "../diagnostic.js";

export const unusedAllow = defineDiagnostic({
  code: "resolve/unused-allow",
  severity: "warning",
  summary: "An `allow` suppresses nothing.",
  explanation: `An \`allow\` suppresses nothing: the finding that it was written for has been
fixed, or belongs to another definition. If it stays, it hides the next finding
of this kind before anybody has looked at it.

Remove it, or move it to the definition that the report points to.`,
  example: `version: 1
event_properties:
  coupon_code:
    type: string
    allow: [constraint/unsafe-pattern]
`,
});
