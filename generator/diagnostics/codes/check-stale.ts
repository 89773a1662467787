// `check/stale`: a generated file differs from what the taxonomy generates now.
import { defineDiagnostic } from "../diagnostic.js";

export const stale = defineDiagnostic({
  code: "check/stale",
  severity: "error",
  summary: "A generated file does not match the taxonomy.",
  explanation: `The taxonomy, or dfn-codegen itself, has changed since the folder was
generated. The app still compiles against the old one: it may send events that
are no longer registered, which are dropped silently, and it cannot send new
ones.

Run \`dfn-codegen\` again and commit the result together with the taxonomy. A
pre-commit hook with \`dfn-codegen check\` keeps the two together.`,
});
