// `yaml/syntax`: the text is not valid YAML.
import { defineDiagnostic } from "../diagnostic.js";

export const syntax = defineDiagnostic({
  code: "yaml/syntax",
  severity: "error",
  summary: "The file is not valid YAML.",
  explanation: `The file cannot be read as YAML 1.2, so nothing in it was checked: more errors
may appear once it can be read. After some mistakes the rest of the file is not
checked, because most errors there would only follow from the first.

The usual reasons: a bracket or a quote that is not closed; a string with \`: \`
or \` #\` in it that needs quotes; a line that is indented differently from its
neighbours; a string that starts with \`*\`, \`&\`, \`!\`, \`@\` or a backtick, which
have a meaning in YAML. Single quotes take everything literally, which suits
patterns.`,
  example: `version: 1
events:
  coupon_redeemed:
    properties: { coupon_code: required
`,
});
