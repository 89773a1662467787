// `resolve/unused-allow`: an `allow` suppresses nothing.
import { defineDiagnostic } from "../diagnostic.js";

export const unusedAllow = defineDiagnostic({
  code: "resolve/unused-allow",
  severity: "warning",
  summary: "An `allow` suppresses nothing.",
  explanation: `An \`allow\` suppresses nothing: what it was written for has been repaired, or it
stands on another definition than the one that is reported. Left in place it
would hide the next finding of this kind, which nobody has judged.

Remove it, or move it to the definition that the report points at.`,
  example: `version: 1
event_properties:
  coupon_code:
    type: string
    allow: [constraint/unsafe-pattern]
`,
});
