// `shape/wrong-kind`: a value is of the wrong kind, such as an array instead of a mapping.
import { defineDiagnostic } from "../diagnostic.js";

export const wrongKind = defineDiagnostic({
  code: "shape/wrong-kind",
  severity: "error",
  summary:
    "A value is of the wrong kind, such as an array instead of a mapping.",
  explanation: `The key is right, but its value is of another kind: an array instead of a
mapping, a string instead of a number, and so on. Events and properties are
mappings from a name to its definition, not arrays of names.

Note how YAML reads values without quotes: \`10\` is a number, \`true\` a boolean,
an empty value is null. Put a string that looks like one of them in quotes.
\`yes\`, \`no\`, \`on\` and \`off\` are strings here: the format is YAML 1.2.`,
  example: `version: 1
events:
  - coupon_redeemed
`,
});
