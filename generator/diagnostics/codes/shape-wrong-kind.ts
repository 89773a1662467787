// `shape/wrong-kind`: a value is of the wrong kind, such as a list where a mapping goes.
import { defineDiagnostic } from "../diagnostic.js";

export const wrongKind = defineDiagnostic({
  code: "shape/wrong-kind",
  severity: "error",
  summary: "A value is of the wrong kind, such as a list where a mapping goes.",
  explanation: `The key is right, but its value is of another kind: a list where a mapping
belongs, a text where a number belongs, and so on. Events and properties are
mappings from a name to what is known of it, not lists of names.

Mind what YAML makes of texts without quotes: \`10\` is a number, \`true\` a
boolean, an empty value is null. Put a text that looks like one of them in
quotes. \`yes\`, \`no\`, \`on\` and \`off\` are texts here: the format is YAML 1.2.`,
  example: `version: 1
events:
  - coupon_redeemed
`,
});
