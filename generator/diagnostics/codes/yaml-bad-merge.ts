// `yaml/bad-merge`: a merge key `<<` does not merge mappings.
import { defineDiagnostic } from "../diagnostic.js";

export const badMerge = defineDiagnostic({
  code: "yaml/bad-merge",
  severity: "error",
  summary: "A merge key `<<` does not merge mappings.",
  explanation: `The merge key \`<<\` copies the keys of another mapping into its own. Its value
is a mapping (usually an alias such as \`*base\`), or an array of mappings, of
which earlier ones win. The mapping's own keys always win.

Any other value has no keys to copy. If you mean a key named \`<<\`, put it in
quotes.`,
  example: `version: 1
event_properties:
  coupon_code:
    <<: string
    type: string
`,
});
