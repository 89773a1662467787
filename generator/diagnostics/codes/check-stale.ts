// `check/stale`: a generated file is not what the taxonomy gives today.
import { defineDiagnostic } from "../diagnostic.js";

export const stale = defineDiagnostic({
  code: "check/stale",
  severity: "error",
  summary: "A generated file is not what the taxonomy gives today.",
  explanation: `The taxonomy, or dfn-codegen itself, has changed since the folder was generated.
The app still compiles against the old one: it may send what is no longer
registered, and such events are dropped without a word, and it cannot send what
is new.

Run \`dfn-codegen\` again and commit the result together with the taxonomy. A
pre-commit hook with \`dfn-codegen check\` keeps the two together.`,
});
