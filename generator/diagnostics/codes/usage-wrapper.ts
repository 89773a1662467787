// `usage/wrapper`: calls of one of the app's own functions cannot become builder calls.
import { defineDiagnostic } from "../diagnostic.js";

export const usageWrapper = defineDiagnostic({
  code: "usage/wrapper",
  severity: "warning",
  summary:
    "A function named with `--track-function` does more than forward an event.",
  explanation: `\`usage --rewrite\` replaces calls of a function only if the SDK then gets exactly
what the builder checked: the function passes the name and the properties to one
call of the SDK, before it awaits anything, and no other code sees the
properties. The function may have other code that does not read them.

The message shows the code that does more. Move it out of the function or keep
the properties out of it, then run \`dfn-codegen usage --rewrite\`. Or change the
function to take a builder's record and pass it to the generated \`logEvent\`,
and call it with builders.`,
});
