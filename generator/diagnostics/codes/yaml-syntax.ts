// `yaml/syntax`: the text is not valid YAML.
import { defineDiagnostic } from "../diagnostic.js";

export const syntax = defineDiagnostic({
  code: "yaml/syntax",
  severity: "error",
  summary: "The text is not valid YAML.",
  explanation: `The text cannot be read as YAML 1.2, so nothing in this file was checked: more
may be wrong once it can be read. After a mistake that leaves the parser
guessing, the rest of the file is not judged, because what it would say there is
mostly consequence.

The usual reasons: a bracket or a quote that is not closed; a text with \`: \` or
\` #\` in it that needs quotes; a line that is indented differently from its
neighbours; a text that starts with \`*\`, \`&\`, \`!\`, \`@\` or a back-tick, which
have a meaning of their own. Single quotes take everything literally, which
suits patterns.`,
  example: `version: 1
events:
  coupon_redeemed:
    properties: { coupon_code: required
`,
});
