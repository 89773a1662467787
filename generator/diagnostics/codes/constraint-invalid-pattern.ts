// `constraint/invalid-pattern`: a pattern is not a valid regular expression.
import { defineDiagnostic } from "../diagnostic.js";

export const invalidPattern = defineDiagnostic({
  code: "constraint/invalid-pattern",
  severity: "error",
  summary: "A pattern is not a valid regular expression.",
  explanation: `A \`pattern\` is a regular expression of ECMAScript with the \`u\` flag, as JSON
Schema requires. The flag is strict: only special characters may be escaped
(\`\\-\` is an error outside brackets), and a literal \`{\`, \`}\` or \`]\` must be
escaped. There are no inline flags such as \`(?i)\`, and no \`\\A\` or \`\\z\`.
Modifiers such as \`(?i:…)\` and two groups with the same name are refused too:
they came after ECMAScript 2024, and a browser without them cannot run the
generated validators.

In YAML, single quotes keep backslashes as they are; in double quotes each one
has to be doubled. A pattern matches anywhere in the string unless \`^\` and \`$\`
anchor it.`,
  example: `version: 1
event_properties:
  coupon_code: { type: string, pattern: "[A-Z" }
`,
});
