// `yaml/recursive-alias`: an alias contains itself.
import { defineDiagnostic } from "../diagnostic.js";

export const recursiveAlias = defineDiagnostic({
  code: "yaml/recursive-alias",
  severity: "error",
  summary: "An alias contains itself.",
  explanation: `An alias is inside the value of its own anchor, so the value would contain
itself endlessly. YAML allows it for graphs; a taxonomy is a tree, and DFINERY
has no nested objects at all.

Move the anchor to the inner value that you want to repeat, or write that value
out.`,
  example: `version: 1
events:
  checkout_started: &started
    properties: *started
`,
});
