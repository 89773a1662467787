// `settings/bad-track-function`: a track function is not written in the required form.
import { defineDiagnostic } from "../diagnostic.js";

export const badTrackFunction = defineDiagnostic({
  code: "settings/bad-track-function",
  severity: "error",
  summary: "An entry of `usage.track_functions` does not name a function.",
  explanation: `\`usage.track_functions\` lists the app's own functions that take an event's
name. Write each one as the code calls it, without parentheses: \`track\` or
\`analytics.track\`. The event's name is the first argument and the properties
are the argument after it. Where they are elsewhere, their positions follow a
colon, counted from 1: \`send:2\` takes the name second and the properties third,
\`send:1,3\` takes the name first and the properties third.`,
  example: `version: 1
usage:
  track_functions: [track()]
events:
  coupon_redeemed:
    properties: {}
`,
});
