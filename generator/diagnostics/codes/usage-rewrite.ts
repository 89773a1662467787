// `usage/rewrite`: a raw call that `usage --rewrite` turns into a builder call.
import { defineDiagnostic } from "../diagnostic.js";

export const usageRewrite = defineDiagnostic({
  code: "usage/rewrite",
  severity: "info",
  summary: "A raw call became, or can become, a call of a builder.",
  explanation: `\`usage --rewrite --format github\` reports each call that it rewrites; with
\`--dry-run\` nothing is written. A call is rewritten only if that is certain to
be right: the event and its properties are registered, and the file compiles as
before.

If it is an error, the file could not be written, and the message says why. Run
\`dfn-codegen usage --rewrite\` and your formatter, and commit the result.`,
});
