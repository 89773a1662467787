// `yaml/bad-merge`: a merge key `<<` does not merge mappings.
import { defineDiagnostic } from "../diagnostic.js";

export const badMerge = defineDiagnostic({
  code: "yaml/bad-merge",
  severity: "error",
  summary: "A merge key `<<` does not merge mappings.",
  explanation: `The merge key \`<<\` copies the keys of another mapping into the one where it
stands. Its value is a mapping (mostly an alias such as \`*base\`), or a list of
mappings of which an earlier one wins. Keys that the mapping has itself always
win.

Anything else has nothing to copy. If you meant a key that is called \`<<\`, put
it in quotes.`,
  example: `version: 1
event_properties:
  coupon_code:
    <<: string
    type: string
`,
});
