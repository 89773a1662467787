// `usage/skipped`: a raw call that `usage --rewrite` does not change.
import { defineDiagnostic } from "../diagnostic.js";

export const usageSkipped = defineDiagnostic({
  code: "usage/skipped",
  severity: "warning",
  summary: "A raw call is skipped by `usage --rewrite`.",
  explanation: `It is not certain that a builder call would do the same: its name or properties
are only known at run time, it sends what is not registered, its file would not
compile, or there is another reason, which the message gives.

Fix the reason and run \`dfn-codegen usage --rewrite\` again, or write the
builder call by hand. \`usage --fail-on raw\` fails as long as there are such
calls.`,
});
